package nl.innovatiebudget.budget.pot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.pot.PotAdjustment.Direction;

/** Why pots were raised and lowered; the money itself is in the ledger. Only added to. */
@ApplicationScoped
class PotAdjustments {

  private final DataSource database;

  PotAdjustments(DataSource database) {
    this.database = database;
  }

  void add(UUID adjustmentId, PotAdjustment adjustment, Instant at) {
    long cents = adjustment.amountCents().cents();
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement("insert into pot_adjustment values (?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, adjustmentId);
      insert.setString(2, adjustment.roundId());
      insert.setString(3, adjustment.potId());
      insert.setLong(4, adjustment.direction() == Direction.RAISE ? cents : -cents);
      insert.setString(5, adjustment.reason());
      insert.setObject(6, at.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
