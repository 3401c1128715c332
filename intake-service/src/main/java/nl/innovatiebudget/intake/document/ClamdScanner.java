package nl.innovatiebudget.intake.document;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A clamd, spoken to over TCP as clamd(8) describes: {@code zINSTREAM}, then chunks with their
 * length before them in four bytes, the highest first, and a length of zero at the end. One
 * connection a scan. A connection that takes too long is cut, whatever it hangs on.
 */
@ApplicationScoped
class ClamdScanner implements VirusScanner {

  private static final String STREAM = "zINSTREAM\0";
  private static final String PING = "zPING\0";
  private static final String PONG = "PONG";
  private static final String ABOUT_STREAM = "stream: ";
  private static final String CLEAN = ABOUT_STREAM + "OK";
  private static final String FOUND = " FOUND";
  private static final String ERROR = "ERROR";
  private static final int LONGEST_REPLY = 1024;
  private static final int LONGEST_FINDING = 200;

  private final DocumentsConfig.Scanner config;
  private final ScheduledExecutorService cutter =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("clamd-time-limit").daemon().factory());

  ClamdScanner(DocumentsConfig config) {
    this.config = config.scanner();
  }

  @PreDestroy
  void stop() {
    cutter.shutdownNow();
  }

  @Override
  public boolean answers() {
    try {
      return ask(config.connectWithin(), socket -> socket.send(PING)).equals(PONG);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Verdict scan(InputStream bytes) throws IOException {
    var reply =
        ask(
            config.scanWithin(),
            socket -> {
              socket.send(STREAM);
              socket.sendChunks(bytes, config.chunkBytes());
            });
    if (reply.equals(CLEAN)) {
      return new Verdict.Clean();
    }
    if (reply.startsWith(ABOUT_STREAM) && reply.endsWith(FOUND)) {
      return new Verdict.Infected(
          shortened(reply.substring(ABOUT_STREAM.length(), reply.length() - FOUND.length())));
    }
    if (reply.endsWith(ERROR)) {
      return new Verdict.Undecided(shortened(reply));
    }
    throw new NoVerdictException("an answer that is not clamd's");
  }

  /** What is told to a scanner. */
  @FunctionalInterface
  private interface Question {
    void put(Line line) throws IOException;
  }

  private String ask(Duration within, Question question) throws IOException {
    try (var socket = new Socket()) {
      var limit = cutter.schedule(() -> cut(socket), within.toMillis(), TimeUnit.MILLISECONDS);
      try {
        connect(socket);
        question.put(new Line(socket));
        return reply(socket);
      } catch (ContentException e) {
        throw e.reading;
      } catch (UnreachableException e) {
        throw e;
      } catch (IOException e) {
        throw new NoVerdictException("the virus scanner does not answer", e);
      } finally {
        limit.cancel(false);
      }
    }
  }

  private void connect(Socket socket) throws UnreachableException {
    try {
      var address = new InetSocketAddress(config.host(), config.port());
      socket.connect(address, Math.toIntExact(config.connectWithin().toMillis()));
    } catch (IOException e) {
      throw new UnreachableException("the virus scanner is not there", e);
    }
  }

  private static void cut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // then it is closed already
    }
  }

  /** Up to the zero byte that ends it. */
  private static String reply(Socket socket) throws IOException {
    var in = socket.getInputStream();
    var text = new StringBuilder();
    for (int next = in.read(); next > 0; next = in.read()) {
      text.append((char) next);
      if (text.length() > LONGEST_REPLY) {
        throw new IOException("an endless answer");
      }
    }
    return text.toString().strip();
  }

  private static String shortened(String text) {
    var printable = text.replaceAll("[^\\x20-\\x7e]", "?");
    return printable.substring(0, Math.min(LONGEST_FINDING, printable.length()));
  }

  /** The bytes to scan could not be read, which is no fault of the scanner. */
  private static final class ContentException extends IOException {
    private static final long serialVersionUID = 1L;
    private final IOException reading;

    ContentException(IOException reading) {
      this.reading = reading;
    }
  }

  /** The way to the scanner. */
  private static final class Line {
    private final DataOutputStream out;

    Line(Socket socket) throws IOException {
      out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    void send(String command) throws IOException {
      out.write(command.getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }

    /**
     * Stops early when the scanner hangs up, which it does after its answer to too long a stream.
     */
    void sendChunks(InputStream bytes, int chunkBytes) throws IOException {
      var chunk = new byte[chunkBytes];
      for (int read = next(bytes, chunk); read > 0; read = next(bytes, chunk)) {
        try {
          out.writeInt(read);
          out.write(chunk, 0, read);
        } catch (IOException hungUp) {
          return;
        }
      }
      try {
        out.writeInt(0);
        out.flush();
      } catch (IOException hungUp) {
        return;
      }
    }

    private static int next(InputStream bytes, byte[] chunk) throws ContentException {
      try {
        return bytes.readNBytes(chunk, 0, chunk.length);
      } catch (IOException e) {
        throw new ContentException(e);
      }
    }
  }
}
