package nl.innovatiebudget.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * TCP ports of 127.0.0.1 that nobody listens on. A port is free at the moment of asking and is not
 * held: use it soon.
 */
public final class Ports {
  private static final int CONNECT_MILLIS = 200;

  private Ports() {}

  /** A free port chosen by the operating system. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No free port on 127.0.0.1", e);
    }
  }

  /**
   * The usual port when it is free, else any free one.
   *
   * @param usual 1 to 65535, anything else is refused
   */
  public static int usualOrFree(int usual) {
    if (usual < 1 || usual > 65_535) {
      throw new IllegalArgumentException("Not a port: " + usual);
    }
    return answers(usual) || !bindable(usual) ? free() : usual;
  }

  static int given(int port) {
    if (port == 0) {
      return free();
    }
    if (usualOrFree(port) != port) {
      throw new IllegalStateException("Port " + port + " of 127.0.0.1 is in use");
    }
    return port;
  }

  static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(loopback(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static InetAddress loopback() {
    try {
      return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean bindable(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
