package nl.innovatiebudget.budget.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.LedgerFailure;
import nl.innovatiebudget.budget.account.TrialBalance;

/**
 * The balances as they stood at an instant. Transfers stand in the order of time, so an instant is
 * a position; from there it is the shorter way that is added up: all transfers up to it, or the
 * balances of now without those after it.
 */
@ApplicationScoped
class PastBalances {

  /** One statement, so one view of accounts and transfers. */
  private static final String SUMS =
      """
      select account.id, code, kind, book, budget_year, allowance_cents, closed_at,
          %1$s debits_pending_cents %2$s coalesce(debits_pending, 0) as debits_pending_cents,
          %1$s debits_posted_cents %2$s coalesce(debits_posted, 0) as debits_posted_cents,
          %1$s credits_pending_cents %2$s coalesce(credits_pending, 0) as credits_pending_cents,
          %1$s credits_posted_cents %2$s coalesce(credits_posted, 0) as credits_posted_cents
        from account
        left join (
          select debit_id as id, sum(pending_cents)::bigint as debits_pending,
              sum(posted_cents)::bigint as debits_posted
            from transfer where position %3$s ? group by debit_id) debits using (id)
        left join (
          select credit_id as id, sum(pending_cents)::bigint as credits_pending,
              sum(posted_cents)::bigint as credits_posted
            from transfer where position %3$s ? group by credit_id) credits using (id)
        order by code
      """;

  private static final String UP_TO = SUMS.formatted("0 *", "+", "<=");
  private static final String BACK_TO = SUMS.formatted("", "-", ">");

  private final DataSource database;

  PastBalances(DataSource database) {
    this.database = database;
  }

  TrialBalance at(Instant instant) {
    try (var connection = database.getConnection()) {
      long last = last(connection);
      return balances(connection, instant, positionAt(connection, instant, last), last);
    } catch (SQLException e) {
      throw new LedgerFailure(e);
    }
  }

  /** With everything that is in the ledger, also when the clock was set back since. */
  TrialBalance now(Instant now) {
    try (var connection = database.getConnection()) {
      long last = last(connection);
      return balances(connection, now, last, last);
    } catch (SQLException e) {
      throw new LedgerFailure(e);
    }
  }

  private static TrialBalance balances(
      Connection connection, Instant instant, long position, long last) throws SQLException {
    var sql = position < last / 2 ? UP_TO : BACK_TO;
    return TrialBalance.of(instant, position, accounts(connection, sql, position));
  }

  /** The last position that was recorded at the instant or before; 0 if there is none. */
  private static long positionAt(Connection connection, Instant instant, long last)
      throws SQLException {
    long atOrBefore = 0;
    long after = last + 1;
    try (var query =
        connection.prepareStatement("select recorded_at <= ? from transfer where position = ?")) {
      query.setObject(1, instant.atOffset(ZoneOffset.UTC));
      while (after - atOrBefore > 1) {
        long middle = atOrBefore + (after - atOrBefore) / 2;
        query.setLong(2, middle);
        try (var row = query.executeQuery()) {
          if (row.next() && row.getBoolean(1)) {
            atOrBefore = middle;
          } else {
            after = middle;
          }
        }
      }
    }
    return atOrBefore;
  }

  private static long last(Connection connection) throws SQLException {
    try (var query = connection.createStatement();
        var row = query.executeQuery("select coalesce(max(position), 0) from transfer")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static List<Account> accounts(Connection connection, String sql, long position)
      throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      query.setLong(1, position);
      query.setLong(2, position);
      List<Account> accounts = new ArrayList<>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          accounts.add(Accounts.account(row));
        }
      }
      return accounts;
    }
  }
}
