package nl.innovatiebudget.kit.event;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away for a while from an event that cannot be handled. */
final class DatabaseFaults {

  private DatabaseFaults() {}

  static boolean causes(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientException || cause instanceof SQLRecoverableException) {
        return true;
      }
      if (cause instanceof SQLException sql && isDatabaseState(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Class 08 connection exceptions, 57P0x shutdowns, 53 out of resources, 58 system error, 40
   * serialization, 25006 read-only, as while a standby takes over. A pool that gave no connection
   * in time gives no state.
   */
  private static boolean isDatabaseState(@Nullable String state) {
    return state == null
        || (state.startsWith("08")
            || state.startsWith("57P")
            || state.startsWith("53")
            || state.startsWith("58")
            || state.equals("25006")
            || state.startsWith("40"));
  }
}
