package nl.innovatiebudget.budget.proof;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the service and PostgreSQL and cuts a connection between two statements when it is
 * told to: before a statement reaches the database, or after it was carried out and before anybody
 * hears of that.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">Message
 *     formats</a>
 */
final class CuttingProxy implements AutoCloseable {

  /** On which side of a statement the connection is cut. */
  enum Cut {
    BEFORE,
    AFTER
  }

  private static final int SSL_REQUEST = 80877103;

  private final int databasePort;
  private final ServerSocket server;
  private final AtomicInteger statementsToGo = new AtomicInteger(Integer.MAX_VALUE);
  private final AtomicInteger cuts = new AtomicInteger();
  private volatile Cut cut = Cut.BEFORE;

  CuttingProxy(int databasePort) {
    this.databasePort = databasePort;
    try {
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().name("cutting-proxy").start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** The connection that sends this many-th statement from now is cut there; 1 is the next. */
  void cutAt(int statement, Cut side) {
    cut = side;
    statementsToGo.set(statement);
  }

  /** No cut from now on. */
  void leaveInPeace() {
    statementsToGo.set(Integer.MAX_VALUE);
  }

  int cuts() {
    return cuts.get();
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
        var client = server.accept();
        var database = new Socket(InetAddress.getLoopbackAddress(), databasePort);
        client.setTcpNoDelay(true);
        database.setTcpNoDelay(true);
        var connection = new Connection(client, database);
        Thread.ofVirtual().start(connection::toDatabase);
        Thread.ofVirtual().start(connection::toClient);
      } catch (IOException e) {
        // closed, or the database is not there now: the client notices
      }
    }
  }

  private final class Connection {
    private final Socket client;
    private final Socket database;
    private final AtomicBoolean swallow = new AtomicBoolean();

    Connection(Socket client, Socket database) {
      this.client = client;
      this.database = database;
    }

    void toDatabase() {
      try (client;
          database) {
        var in = new DataInputStream(new java.io.BufferedInputStream(client.getInputStream()));
        var out = database.getOutputStream();
        while (forwardStart(in, out) == SSL_REQUEST) {
          // the answer is no, and the real start follows
        }
        while (forward(in, out)) {
          // until somebody hangs up
        }
      } catch (IOException e) {
        // hung up
      }
    }

    /** A start message has no type; gives its code. */
    private int forwardStart(DataInputStream in, OutputStream out) throws IOException {
      int length = in.readInt();
      var body = in.readNBytes(length - Integer.BYTES);
      send(out, ByteBuffer.allocate(length).putInt(length).put(body));
      return ByteBuffer.wrap(body).getInt();
    }

    private boolean forward(DataInputStream in, OutputStream out) throws IOException {
      int type = in.read();
      if (type < 0) {
        return false;
      }
      int length = in.readInt();
      var message = ByteBuffer.allocate(1 + length).put((byte) type).putInt(length);
      message.put(in.readNBytes(length - Integer.BYTES));
      // both make the database carry out what was sent so far
      boolean statement = type == 'Q' || type == 'S';
      if (statement && statementsToGo.decrementAndGet() == 0) {
        cuts.incrementAndGet();
        if (cut == Cut.BEFORE) {
          return false;
        }
        swallow.set(true);
      }
      send(out, message);
      return true;
    }

    private void send(OutputStream out, ByteBuffer message) throws IOException {
      out.write(message.array());
      out.flush();
    }

    void toClient() {
      try (client;
          database) {
        InputStream in = database.getInputStream();
        OutputStream out = client.getOutputStream();
        var buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0 && !swallow.get(); read = in.read(buffer)) {
          out.write(buffer, 0, read);
        }
      } catch (IOException e) {
        // hung up
      }
    }
  }
}
