package nl.innovatiebudget.intake.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.application.Act;
import nl.innovatiebudget.intake.application.Acts;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.supplement.LegalDay;

/**
 * When the decision on an application was made known to those whom it is for (Awb 3:41): in the
 * portal on the day of the letter, on paper on the day of posting. The day of the last one counts.
 * A later decision, on an objection, is another one and changes nothing of when the first was
 * known.
 */
@ApplicationScoped
public class Announcement {

  private static final int MOST_ACTS = 500;
  private static final Set<Act> OUTCOMES = Set.of(Act.AWARDED, Act.REFUSED, Act.NOT_TREATED);

  private final DataSource database;
  private final Acts acts;

  Announcement(DataSource database, Acts acts) {
    this.database = database;
    this.acts = acts;
  }

  /** The day in Amsterdam; empty as long as there is no letter. */
  @Transactional(TxType.MANDATORY)
  public Optional<LocalDate> lastOn(Application application) {
    var letters = letters(application.applicationId());
    return letters.stream()
        .findFirst()
        .map(
            informedOn ->
                lastPosting(
                        application.applicationId(),
                        letters.size() > 1 ? letters.get(1) : LocalDate.MAX)
                    .filter(informedOn::isBefore)
                    .orElse(informedOn));
  }

  /** The days of the letters with an outcome, since the application was last taken up again. */
  private List<LocalDate> letters(UUID applicationId) {
    var days = new ArrayList<LocalDate>();
    for (var recorded : acts.newest(applicationId, MOST_ACTS)) {
      if (recorded.act() == Act.REOPENED) {
        days.clear();
      } else if (OUTCOMES.contains(recorded.act())) {
        days.add(LegalDay.of(recorded.actedAt()));
      }
    }
    return days;
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

  private Optional<LocalDate> lastPosting(UUID applicationId, LocalDate before) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select max(dispatched_on) from letter_posting"
                    + " where application_id = ? and dispatched_on < ?")) {
      select.setObject(1, applicationId);
      select.setObject(2, before);
      try (var row = select.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getObject(1, LocalDate.class));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
