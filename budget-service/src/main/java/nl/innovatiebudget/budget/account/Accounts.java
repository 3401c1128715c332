package nl.innovatiebudget.budget.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.money.Euro;

/**
 * The accounts in the database. Plain SQL: every transfer passes here, and it needs row locks in a
 * given order rather than objects. Balances are not written here, they follow from the transfers.
 */
@ApplicationScoped
public class Accounts {

  private static final String SELECT =
      "select code, kind, allowance_cents, debits_pending_cents, debits_posted_cents,"
          + " credits_pending_cents, credits_posted_cents from account ";

  private final DataSource database;

  public Accounts(DataSource database) {
    this.database = database;
  }

  /** Opens an empty account, or says that it was there already; then it stays as it is. */
  public boolean open(AccountCode code, AccountKind kind, Euro allowance) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into account (code, kind, allowance_cents) values (?, ?, ?)"
                    + " on conflict do nothing")) {
      insert.setString(1, code.value());
      insert.setString(2, kind.name());
      insert.setLong(3, allowance.cents());
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Locks accounts for the rest of the transaction and gives those that exist. Always in the order
   * of their codes, so that two transactions never wait for each other.
   */
  public Map<AccountCode, Account> lock(Collection<AccountCode> codes) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                SELECT + "where code = any (?) order by code for no key update")) {
      var wanted = codes.stream().map(AccountCode::value).toArray();
      query.setArray(1, connection.createArrayOf("text", wanted));
      Map<AccountCode, Account> locked = new LinkedHashMap<>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          var account = account(row);
          locked.put(account.code(), account);
        }
      }
      return locked;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All accounts as they stood at one moment, in the order of their codes. */
  public List<Account> all() {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(SELECT + "order by code");
        var row = query.executeQuery()) {
      List<Account> accounts = new ArrayList<>();
      while (row.next()) {
        accounts.add(account(row));
      }
      return accounts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads an account from a row that has the columns of the table. */
  public static Account account(ResultSet row) throws SQLException {
    return new Account(
        new AccountCode(row.getString("code")),
        AccountKind.valueOf(row.getString("kind")),
        Euro.ofCents(row.getLong("allowance_cents")),
        Euro.ofCents(row.getLong("debits_pending_cents")),
        Euro.ofCents(row.getLong("debits_posted_cents")),
        Euro.ofCents(row.getLong("credits_pending_cents")),
        Euro.ofCents(row.getLong("credits_posted_cents")));
  }
}
