package nl.innovatiebudget.notification.component;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that knows none of the recipients. */
final class RefusingMailServer implements AutoCloseable {

  private final ServerSocket socket;
  private final AtomicInteger refusals = new AtomicInteger();

  private RefusingMailServer(ServerSocket socket) {
    this.socket = socket;
  }

  static RefusingMailServer start(int port) throws IOException {
    var server =
        new RefusingMailServer(new ServerSocket(port, 10, InetAddress.getByName("127.0.0.1")));
    Thread.ofVirtual().start(server::accept);
    return server;
  }

  int refusals() {
    return refusals.get();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        var client = socket.accept();
        Thread.ofVirtual().start(() -> answer(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket client) {
    try (client;
        var lines =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      say(client, "220 ready");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("RCPT")) {
          refusals.incrementAndGet();
          say(client, "550 no such mailbox");
        } else {
          say(client, line.startsWith("QUIT") ? "221 bye" : "250 ok");
        }
      }
    } catch (IOException gone) {
      // The client hung up.
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
