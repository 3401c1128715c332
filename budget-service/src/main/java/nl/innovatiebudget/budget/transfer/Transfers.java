package nl.innovatiebudget.budget.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.transfer.Transfer.Phase;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** The rows of the ledger, which are added and read, never changed. Plain SQL, as the accounts. */
@ApplicationScoped
class Transfers {

  private static final String SELECT =
      "select position, id, phase, debit_account, credit_account, amount_cents, pending_id,"
          + " recorded_at from transfer ";

  private final DataSource database;

  Transfers(DataSource database) {
    this.database = database;
  }

  Optional<Transfer> find(TransferId id) {
    return findOne("where id = ?", id);
  }

  Optional<Transfer> findEndOf(TransferId pending) {
    return findOne("where pending_id = ?", pending);
  }

  private Optional<Transfer> findOne(String where, TransferId id) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(SELECT + where)) {
      query.setObject(1, id.value());
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(transfer(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds a row, by which the balances change; does nothing when the id is there already. */
  boolean add(Transfer transfer, Instant recordedAt) {
    var pending = transfer.pendingId();
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into transfer (id, phase, debit_account, credit_account, amount_cents,"
                    + " pending_id, recorded_at) values (?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (id) do nothing")) {
      insert.setObject(1, transfer.id().value());
      insert.setString(2, transfer.phase().name());
      insert.setString(3, transfer.debit().value());
      insert.setString(4, transfer.credit().value());
      insert.setLong(5, transfer.amount().cents());
      insert.setObject(6, pending == null ? null : pending.value());
      insert.setTimestamp(7, Timestamp.from(recordedAt));
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rows after a position, oldest first; of one account or of all. */
  List<Row> list(@Nullable AccountCode account, long after, int most) {
    var code = account == null ? null : account.value();
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                SELECT
                    + "where position > ?"
                    + (code == null ? "" : " and (debit_account = ? or credit_account = ?)")
                    + " order by position limit "
                    + most)) {
      query.setLong(1, after);
      if (code != null) {
        query.setString(2, code);
        query.setString(3, code);
      }
      List<Row> rows = new ArrayList<>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          rows.add(
              new Row(
                  row.getLong("position"),
                  transfer(row),
                  row.getTimestamp("recorded_at").toInstant()));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Transfer transfer(ResultSet row) throws SQLException {
    var pending = row.getObject("pending_id", UUID.class);
    return new Transfer(
        new TransferId(row.getObject("id", UUID.class)),
        Phase.valueOf(row.getString("phase")),
        new AccountCode(row.getString("debit_account")),
        new AccountCode(row.getString("credit_account")),
        Euro.ofCents(row.getLong("amount_cents")),
        pending == null ? null : new TransferId(pending));
  }

  /** A transfer at its place in the ledger. */
  record Row(long position, Transfer transfer, Instant recordedAt) {}
}
