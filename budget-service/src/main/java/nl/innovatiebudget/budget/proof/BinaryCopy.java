package nl.innovatiebudget.budget.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The rows of a query as PostgreSQL sends them to a copy in its binary format: one after the other
 * off the wire, so that the memory it takes does not grow with the number of rows. Fields are read
 * from the first to the last.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, binary format</a>
 */
final class BinaryCopy {

  private static final int SIGNATURE_BYTES = 11;
  private static final int NO_VALUE = -1;
  private static final short TRAILER = -1;

  private final CopyOut copy;
  private ByteBuffer row = ByteBuffer.allocate(0);
  private boolean headerRead;

  private BinaryCopy(CopyOut copy) {
    this.copy = copy;
  }

  /** Starts; the connection is of no other use until {@link #next()} was false. */
  static BinaryCopy of(Connection connection, String query) throws SQLException {
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    return new BinaryCopy(copies.copyOut("copy (" + query + ") to stdout (format binary)"));
  }

  /** Goes to the next row; false after the last. */
  boolean next() throws SQLException {
    var message = copy.readFromCopy();
    if (message == null) {
      return false;
    }
    row = ByteBuffer.wrap(message);
    if (!headerRead) {
      headerRead = true;
      row.position(SIGNATURE_BYTES + Integer.BYTES);
      int extension = row.getInt();
      row.position(row.position() + extension);
      if (!row.hasRemaining()) {
        return next();
      }
    }
    if (row.getShort() == TRAILER) {
      while (copy.readFromCopy() != null) {
        // the end of the copy makes the connection free again
      }
      return false;
    }
    return true;
  }

  long number() {
    int bytes = row.getInt();
    return bytes == Integer.BYTES ? row.getInt() : row.getLong();
  }

  @Nullable Long numberOrNothing() {
    return row.getInt() == NO_VALUE ? null : Long.valueOf(row.getLong());
  }

  UUID uuid() {
    row.getInt();
    return new UUID(row.getLong(), row.getLong());
  }

  @Nullable UUID uuidOrNothing() {
    return row.getInt() == NO_VALUE ? null : new UUID(row.getLong(), row.getLong());
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    var bytes = bytesOrNothing();
    if (bytes == null) {
      throw new IllegalStateException("a value is missing");
    }
    return bytes;
  }

  byte @Nullable [] bytesOrNothing() {
    int length = row.getInt();
    if (length == NO_VALUE) {
      return null;
    }
    var bytes = new byte[length];
    row.get(bytes);
    return bytes;
  }
}
