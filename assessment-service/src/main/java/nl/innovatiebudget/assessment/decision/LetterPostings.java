package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** On which days letters were posted on paper. */
@ApplicationScoped
class LetterPostings {

  private final DataSource database;

  LetterPostings(DataSource database) {
    this.database = database;
  }

  /** False when that was known. */
  @Transactional(TxType.MANDATORY)
  boolean add(LetterDispatched letter) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into letter_posting"
                    + " (delivery_id, application_id, letter_id, decision_id, dispatched_on)"
                    + " values (?, ?, ?, ?, ?) on conflict do nothing")) {
      insert.setObject(1, letter.deliveryId());
      insert.setObject(2, letter.applicationId());
      insert.setObject(3, letter.letterId());
      insert.setObject(4, letter.decisionId());
      insert.setObject(5, letter.dispatchedOn());
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The last day on which a letter with this decision was posted to anybody. */
  @Transactional(TxType.MANDATORY)
  Optional<LocalDate> lastOf(UUID decisionId) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select max(dispatched_on) from letter_posting where decision_id = ?")) {
      select.setObject(1, decisionId);
      try (var row = select.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getObject(1, LocalDate.class));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
