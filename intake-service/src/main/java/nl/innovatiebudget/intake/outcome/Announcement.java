package nl.innovatiebudget.intake.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.supplement.LegalDay;

/**
 * When the decision on an application was made known to those whom it is for (Awb 3:41): in the
 * portal on the day of the letter, on paper on the day of posting. The day of the last one counts.
 */
@ApplicationScoped
public class Announcement {

  private final DataSource database;

  Announcement(DataSource database) {
    this.database = database;
  }

  /** The day in Amsterdam; empty as long as there is no letter. */
  @Transactional(TxType.MANDATORY)
  public Optional<LocalDate> lastOn(Application application) {
    return application
        .outcome()
        .map(outcome -> LegalDay.of(outcome.informedAt()))
        .map(
            informedOn ->
                lastPosting(application.applicationId())
                    .filter(informedOn::isBefore)
                    .orElse(informedOn));
  }

  /** Harmless when that was known. */
  @Transactional(TxType.MANDATORY)
  void posted(LetterDispatched letter) {
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
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<LocalDate> lastPosting(UUID applicationId) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select max(dispatched_on) from letter_posting where application_id = ?")) {
      select.setObject(1, applicationId);
      try (var row = select.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getObject(1, LocalDate.class));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
