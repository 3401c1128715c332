package nl.innovatiebudget.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * TCP ports of 127.0.0.1 that nobody listens on. A port is free at the moment of asking and is not
 * held: use it soon.
 */
public final class Ports {
  private static final int CONNECT_MILLIS = 200;

  /** Below what Linux and macOS give to outgoing connections, above what programs usually take. */
  private static final int FIRST = 20_000;

  private static final int END = 32_000;
  private static final int TRIES = 1_000;

  /** So that nobody here gets one twice before it is listened on. */
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /**
   * A free port, 20000 to 31999. Chance chooses it and no system gives one of these to an outgoing
   * connection, so that whoever stops listening for a while finds it free again.
   */
  public static int free() {
    return ThreadLocalRandom.current()
        .ints(TRIES, FIRST, END)
        .filter(Ports::isFree)
        .filter(GIVEN::add)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No free port on 127.0.0.1"));
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
    return isFree(usual) ? usual : free();
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

  private static boolean isFree(int port) {
    return !answers(port) && bindable(port);
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
