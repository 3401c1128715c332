package nl.innovatiebudget.local.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Puts millions of transfers behind one account, through the triggers of the database and so with
 * all that a sound ledger has: of every four rows one is a reservation, one posts it and two move
 * at once.
 */
final class LedgerFill {

  private static final int ROWS_AT_ONCE = 10_000;

  private static final String ADD =
      """
      insert into transfer (position, id, phase, debit_id, credit_id, amount_cents, pending_cents,
          posted_cents, pending_id, recorded_at)
        select position, lpad(to_hex(position), 32, '0')::uuid,
            case kind when 1 then 'PENDING' when 2 then 'POST' else 'AT_ONCE' end, ?, ?, 1,
            case kind when 1 then 1 when 2 then -1 else 0 end, case kind when 1 then 0 else 1 end,
            case kind when 2 then lpad(to_hex(position - 1), 32, '0')::uuid end, recorded_at
          from (select head.last_position + n as position, n % 4 as kind,
                greatest(head.recorded_at, now()) as recorded_at
              from (select * from seal order by sequence desc limit 1) head,
                generate_series(1, ?) n) as added
      """;

  private LedgerFill() {}

  /** Adds transfers of a cent from one account to another until there are so many in all. */
  static void upTo(Connection database, long transfers, long debitId, long creditId)
      throws SQLException {
    database.setAutoCommit(false);
    try (var insert = database.prepareStatement(ADD);
        var lock = database.prepareStatement("select take_ledger()");
        var last = database.prepareStatement("select coalesce(max(position), 0) from transfer")) {
      for (long there = number(last); there < transfers; there = number(last)) {
        lock.execute();
        insert.setLong(1, debitId);
        insert.setLong(2, creditId);
        insert.setInt(3, (int) Math.min(ROWS_AT_ONCE, transfers - number(last)));
        insert.executeUpdate();
        database.commit();
      }
    }
    database.setAutoCommit(true);
    try (var statement = database.createStatement()) {
      statement.execute("analyze transfer");
      statement.execute("analyze account");
    }
  }

  private static long number(java.sql.PreparedStatement query) throws SQLException {
    try (var row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
