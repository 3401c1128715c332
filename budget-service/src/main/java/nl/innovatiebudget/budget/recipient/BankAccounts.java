package nl.innovatiebudget.budget.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.recipient.BankAccount.State;
import org.jspecify.annotations.Nullable;

/** The bank accounts in the database. */
@ApplicationScoped
public class BankAccounts {

  private final DataSource database;

  BankAccounts(DataSource database) {
    this.database = database;
  }

  /** The confirmed account of each application that has one. */
  public Map<UUID, BankAccount> confirmed(Collection<UUID> applicationIds) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select * from bank_account where application_id = any (?)"
                    + " and state = 'CONFIRMED'")) {
      query.setArray(1, connection.createArrayOf("uuid", applicationIds.toArray()));
      return rows(query).stream()
          .collect(Collectors.toMap(BankAccount::applicationId, Function.identity()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All that were ever entered, oldest first. */
  List<BankAccount> of(UUID applicationId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select * from bank_account where application_id = ?"
                    + " order by entered_at, account_id")) {
      query.setObject(1, applicationId);
      return rows(query);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(BankAccount account) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into bank_account (account_id, application_id, iban, holder_name, source,"
                    + " state, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, account.accountId());
      insert.setObject(2, account.applicationId());
      insert.setString(3, account.iban().value());
      insert.setString(4, account.holderName());
      insert.setString(5, account.source());
      insert.setString(6, account.state().name());
      insert.setString(7, account.enteredBy());
      insert.setObject(8, account.enteredAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void decide(UUID accountId, State state, String by, Instant at, @Nullable String reason) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update bank_account set state = ?, decided_by = ?, decided_at = ?,"
                    + " decision_reason = ? where account_id = ?")) {
      update.setString(1, state.name());
      update.setString(2, by);
      update.setObject(3, at.atOffset(ZoneOffset.UTC));
      update.setString(4, reason);
      update.setObject(5, accountId);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void replaceConfirmed(UUID applicationId) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update bank_account set state = 'REPLACED'"
                    + " where application_id = ? and state = 'CONFIRMED'")) {
      update.setObject(1, applicationId);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<BankAccount> rows(PreparedStatement query) throws SQLException {
    var accounts = new ArrayList<BankAccount>();
    try (var row = query.executeQuery()) {
      while (row.next()) {
        accounts.add(account(row));
      }
    }
    return accounts;
  }

  private static BankAccount account(ResultSet row) throws SQLException {
    var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
    return new BankAccount(
        row.getObject("account_id", UUID.class),
        row.getObject("application_id", UUID.class),
        new Iban(row.getString("iban")),
        row.getString("holder_name"),
        row.getString("source"),
        State.valueOf(row.getString("state")),
        row.getString("entered_by"),
        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
        row.getString("decided_by"),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getString("decision_reason"));
  }
}
