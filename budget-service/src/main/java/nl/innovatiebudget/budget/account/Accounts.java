package nl.innovatiebudget.budget.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.money.Euro;

/**
 * The accounts in the database. Plain SQL: every transfer passes here, and it needs speed rather
 * than objects. Balances are not written here, they follow from the transfers.
 */
@ApplicationScoped
public class Accounts {

  private final DataSource database;
  private final LedgerLock lock;
  private final Clock clock;

  public Accounts(DataSource database, LedgerLock lock, Clock clock) {
    this.database = database;
    this.lock = lock;
    this.clock = clock;
  }

  /**
   * Opens an empty account, or says that the code was there already; then it stays as it is. Takes
   * the ledger's lock when there is something to open.
   */
  @Transactional
  public boolean open(NewAccount account) {
    try (var connection = database.getConnection()) {
      if (find(connection, account.code()).isPresent()) {
        return false;
      }
      lock.take(connection);
      addYear(connection, account);
      try (var insert =
          connection.prepareStatement(
              "insert into account (code, kind, book, budget_year) values (?, ?, ?, ?)"
                  + " on conflict (code) do nothing")) {
        insert.setString(1, account.code().value());
        insert.setString(2, account.kind().name());
        insert.setString(3, account.book().name());
        insert.setObject(4, account.budgetYear(), Types.INTEGER);
        return insert.executeUpdate() == 1;
      }
    } catch (SQLException e) {
      throw new LedgerFailure(e);
    }
  }

  private static void addYear(Connection connection, NewAccount account) throws SQLException {
    var year = account.budgetYear();
    if (year != null) {
      try (var insert =
          connection.prepareStatement(
              "insert into budget_year (year) values (?) on conflict do nothing")) {
        insert.setInt(1, year);
        insert.executeUpdate();
      }
    }
  }

  public Optional<Account> find(AccountCode code) {
    try (var connection = database.getConnection()) {
      return find(connection, code);
    } catch (SQLException e) {
      throw new LedgerFailure(e);
    }
  }

  private static Optional<Account> find(Connection connection, AccountCode code)
      throws SQLException {
    try (var query = connection.prepareStatement("select * from account where code = ?")) {
      query.setString(1, code.value());
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(account(row)) : Optional.empty();
      }
    }
  }

  /** All accounts as they stood at one moment, in the order of their codes. */
  public List<Account> all() {
    return list("", "", Integer.MAX_VALUE);
  }

  /**
   * Accounts as they stood at one moment, in the order of their codes.
   *
   * @param prefix how their codes begin
   * @param after the code they come after
   */
  List<Account> list(String prefix, String after, int most) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select * from account where code > ? and starts_with(code, ?)"
                    + " and code >= ? order by code limit ?")) {
      query.setString(1, after);
      query.setString(2, prefix);
      query.setString(3, prefix);
      query.setInt(4, most);
      List<Account> accounts = new ArrayList<>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          accounts.add(account(row));
        }
      }
      return accounts;
    } catch (SQLException e) {
      throw new LedgerFailure(e);
    }
  }

  /**
   * Closes an account for good: it takes part in nothing new, only what is pending on it may still
   * be taken back. Says whether it was open; refuses a code that no account has.
   */
  @Transactional
  public boolean close(AccountCode code) {
    try (var connection = database.getConnection()) {
      lock.take(connection);
      if (find(connection, code).isEmpty()) {
        throw new IllegalArgumentException("there is no account " + code);
      }
      try (var update =
          connection.prepareStatement(
              "update account set closed_at = ? where code = ? and closed_at is null")) {
        update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
        update.setString(2, code.value());
        return update.executeUpdate() == 1;
      }
    } catch (SQLException e) {
      throw new LedgerFailure(e);
    }
  }

  /** Reads an account from a row that has the columns of the table. */
  public static Account account(ResultSet row) throws SQLException {
    var closedAt = row.getObject("closed_at", OffsetDateTime.class);
    return new Account(
        row.getLong("id"),
        new AccountCode(row.getString("code")),
        AccountKind.valueOf(row.getString("kind")),
        Book.valueOf(row.getString("book")),
        row.getObject("budget_year", Integer.class),
        Euro.ofCents(row.getLong("allowance_cents")),
        Euro.ofCents(row.getLong("debits_pending_cents")),
        Euro.ofCents(row.getLong("debits_posted_cents")),
        Euro.ofCents(row.getLong("credits_pending_cents")),
        Euro.ofCents(row.getLong("credits_posted_cents")),
        closedAt == null ? null : closedAt.toInstant());
  }
}
