package nl.innovatiebudget.intake.document;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers PING and INSTREAM as clamd does, too long streams included. */
final class StandInClamd implements Clamd {

  private final ServerSocket server;
  private final long longestStream;

  StandInClamd(long longestStream) {
    this.longestStream = longestStream;
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().name("stand-in-clamd").start(this::accept);
  }

  @Override
  public int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var connection = server.accept();
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      var in = new DataInputStream(connection.getInputStream());
      var command = new StringBuilder();
      for (int next = in.read(); next > 0; next = in.read()) {
        command.append((char) next);
      }
      var reply =
          switch (command.toString()) {
            case "zPING" -> "PONG";
            case "zINSTREAM" -> scan(in);
            default -> "UNKNOWN COMMAND";
          };
      connection.getOutputStream().write((reply + "\0").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException hungUp) {
      // the other side is gone, and nobody waits for an answer
    }
  }

  private String scan(DataInputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int length = in.readInt(); length != 0; length = in.readInt()) {
      if (bytes.size() + (long) length > longestStream) {
        return "INSTREAM size limit exceeded. ERROR";
      }
      bytes.write(in.readNBytes(length));
    }
    return bytes.toString(StandardCharsets.ISO_8859_1).contains(Samples.eicar())
        ? "stream: Test.Eicar.UNOFFICIAL FOUND"
        : "stream: OK";
  }
}
