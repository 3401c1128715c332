package nl.innovatiebudget.budget.pot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** What was answered to each transfer between pots; the money itself is in the ledger. */
@ApplicationScoped
class PotTransfers {

  private final DataSource database;

  PotTransfers(DataSource database) {
    this.database = database;
  }

  boolean isAnswered(UUID transferId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement("select 1 from pot_transfer where transfer_id = ?")) {
      query.setObject(1, transferId);
      try (var row = query.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Moved, unless something says how little there was. */
  void add(PotTransferred transfer, @Nullable Euro available) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into pot_transfer (transfer_id, round_id, from_pot_id, to_pot_id,"
                    + " amount_cents, reason, decided_at, state, available_cents)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, transfer.transferId());
      insert.setString(2, transfer.roundId());
      insert.setString(3, transfer.fromPotId());
      insert.setString(4, transfer.toPotId());
      insert.setLong(5, transfer.amountCents().cents());
      insert.setString(6, transfer.reason());
      insert.setObject(7, transfer.decidedAt().atOffset(ZoneOffset.UTC));
      insert.setString(8, available == null ? "MOVED" : "REFUSED");
      insert.setObject(9, available == null ? null : available.cents());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Oldest first. */
  List<PotTransferView> of(String roundId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select * from pot_transfer where round_id = ? order by decided_at, transfer_id")) {
      query.setString(1, roundId);
      var transfers = new ArrayList<PotTransferView>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          var available = row.getObject("available_cents", Long.class);
          transfers.add(
              new PotTransferView(
                  row.getObject("transfer_id", UUID.class),
                  row.getString("from_pot_id"),
                  row.getString("to_pot_id"),
                  Euro.ofCents(row.getLong("amount_cents")),
                  row.getString("reason"),
                  row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                  PotTransferView.State.valueOf(row.getString("state")),
                  available == null ? null : Euro.ofCents(available)));
        }
      }
      return transfers;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
