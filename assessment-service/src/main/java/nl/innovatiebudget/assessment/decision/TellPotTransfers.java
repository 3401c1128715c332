package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.assessment.ranking.PotTransfers;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.Role;

/**
 * Tells the ledger once of each transfer between pots, with the first decision that rests on it.
 * The ledger may hear of an award first, since the events have different keys; it then refuses the
 * money, which can be asked again.
 */
@ApplicationScoped
class TellPotTransfers {

  private final PotTransfers potTransfers;
  private final Outbox outbox;
  private final DataSource database;

  TellPotTransfers(PotTransfers potTransfers, Outbox outbox, DataSource database) {
    this.potTransfers = potTransfers;
    this.outbox = outbox;
    this.database = database;
  }

  /** The caller holds the lock of the round. */
  @Transactional(TxType.MANDATORY)
  void tell(String roundId, Instant decidedAt) {
    for (var move : potTransfers.inForce(roundId)) {
      if (isNew(move.transferId(), roundId, decidedAt)) {
        outbox.add(
            Topic.ASSESSMENTS,
            roundId,
            EventType.of("pot-transferred"),
            new PotTransferred(
                move.transferId(),
                roundId,
                move.fromPotId(),
                move.toPotId(),
                move.amount(),
                move.reason(),
                Role.DECISION_MAKER,
                decidedAt));
      }
    }
  }

  private boolean isNew(UUID transferId, String roundId, Instant at) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into told_pot_transfer (transfer_id, round_id, told_at) values (?, ?, ?)"
                    + " on conflict do nothing")) {
      insert.setObject(1, transferId);
      insert.setString(2, roundId);
      insert.setObject(3, at.atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
