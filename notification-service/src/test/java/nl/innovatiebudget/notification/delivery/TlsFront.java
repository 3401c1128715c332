package nl.innovatiebudget.notification.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** TLS on 127.0.0.1 before a mail server that has none. */
final class TlsFront implements AutoCloseable {

  private final ServerSocket front;
  private final SSLContext tls;
  private final boolean asked;
  private final int behind;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private TlsFront(SSLContext tls, boolean asked, int behind) throws IOException {
    this.front = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    this.tls = tls;
    this.asked = asked;
    this.behind = behind;
    threads.submit(this::take);
  }

  /** From the first byte. */
  static TlsFront atOnce(SSLContext tls, int behind) throws IOException {
    return new TlsFront(tls, false, behind);
  }

  /** After a client of SMTP has asked for it (RFC 3207). */
  static TlsFront byStarttls(SSLContext tls, int behind) throws IOException {
    return new TlsFront(tls, true, behind);
  }

  int port() {
    return front.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    front.close();
    threads.shutdownNow();
  }

  private void take() {
    while (!front.isClosed()) {
      try {
        var client = front.accept();
        threads.submit(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        var server = new Socket(InetAddress.getByName("127.0.0.1"), behind)) {
      if (asked && !hearStarttls(client, server)) {
        return;
      }
      var safe = (SSLSocket) tls.getSocketFactory().createSocket(client, null, true);
      safe.setUseClientMode(false);
      safe.startHandshake();
      var back = threads.submit(() -> pass(server.getInputStream(), safe.getOutputStream()));
      pass(safe.getInputStream(), server.getOutputStream());
      server.close();
      back.cancel(true);
    } catch (IOException e) {
      // The client does not believe us, or has gone.
    }
  }

  /** The part in the clear; the greeting of the server behind is ours to say. */
  private static boolean hearStarttls(Socket client, Socket server) throws IOException {
    line(server.getInputStream());
    say(client, "220 localhost");
    for (var line = line(client.getInputStream());
        !line.isEmpty();
        line = line(client.getInputStream())) {
      switch (line.substring(0, 4).toUpperCase(Locale.ROOT)) {
        case "EHLO" -> say(client, "250-localhost\r\n250 STARTTLS");
        case "STAR" -> {
          say(client, "220 go ahead");
          return true;
        }
        default -> say(client, "530 5.7.0 TLS first");
      }
    }
    return false;
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** Byte by byte: what follows the last line in the clear is not ours to read. */
  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.append((char) next);
    }
    return line.toString().strip();
  }

  private static Void pass(InputStream from, OutputStream to) {
    try {
      from.transferTo(to);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
