package nl.innovatiebudget.budget.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.LedgerFailure;
import nl.innovatiebudget.budget.transfer.Transfer.Phase;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the ledger. Plain SQL, as the accounts. */
@ApplicationScoped
class Transfers {

  private static final String SELECT =
      "select transfer.*, debit.code as debit_code, credit.code as credit_code from %s"
          + " join account debit on debit.id = debit_id join account credit on credit.id = credit_id"
          + " ";
  private static final String BY_ID = SELECT.formatted("transfer") + "where transfer.id = ?";
  private static final String ALL =
      SELECT.formatted(
              "(select * from transfer where position > ? order by position limit ?) transfer")
          + "order by position";

  private static final String EXPIRING =
      SELECT.formatted(
          "(select transfer.* from (select id from expiring_transfer where expires_at <= ?"
              + " order by expires_at, id limit ?) due join transfer using (id)) transfer");

  /** Each side by its own index: the account may be the busiest there is. */
  private static final String OF_ACCOUNT =
      SELECT.formatted(
              "((select * from transfer where debit_id = (select id from account where code = ?)"
                  + " and position > ? order by position limit ?) union all"
                  + " (select * from transfer where credit_id = (select id from account where code = ?)"
                  + " and position > ? order by position limit ?)) transfer")
          + "order by position limit ?";

  private final DataSource database;

  Transfers(DataSource database) {
    this.database = database;
  }

  Optional<Row> find(TransferId id) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(BY_ID)) {
      query.setObject(1, id.value());
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(row(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new LedgerFailure(e);
    }
  }

  /** Rows after a position, oldest first; of one account or of all. */
  List<Row> list(@Nullable AccountCode account, long after, int most) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(account == null ? ALL : OF_ACCOUNT)) {
      int parameter = 1;
      for (int side = 0; side < (account == null ? 1 : 2); side++) {
        if (account != null) {
          query.setString(parameter++, account.value());
        }
        query.setLong(parameter++, after);
        query.setInt(parameter++, most);
      }
      if (account != null) {
        query.setInt(parameter, most);
      }
      List<Row> rows = new ArrayList<>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          rows.add(row(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new LedgerFailure(e);
    }
  }

  /** Pending transfers that end at or before an instant and did not end yet, earliest first. */
  List<Transfer> expiringBy(Instant instant, int most) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(EXPIRING)) {
      query.setObject(1, instant.atOffset(ZoneOffset.UTC));
      query.setInt(2, most);
      List<Transfer> due = new ArrayList<>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          due.add(transfer(row));
        }
      }
      return due;
    } catch (SQLException e) {
      throw new LedgerFailure(e);
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("position"),
        transfer(row),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  private static Transfer transfer(ResultSet row) throws SQLException {
    var expiresAt = row.getObject("expires_at", OffsetDateTime.class);
    return new Transfer(
        new TransferId(row.getObject("id", UUID.class)),
        Phase.valueOf(row.getString("phase")),
        new AccountCode(row.getString("debit_code")),
        new AccountCode(row.getString("credit_code")),
        Euro.ofCents(row.getLong("amount_cents")),
        id(row, "pending_id"),
        id(row, "reverses_id"),
        expiresAt == null ? null : expiresAt.toInstant(),
        row.getString("purpose"),
        row.getString("reference"),
        false);
  }

  private static @Nullable TransferId id(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new TransferId(id);
  }

  /** A transfer at its place in the ledger. */
  record Row(long position, Transfer transfer, Instant recordedAt) {}
}
