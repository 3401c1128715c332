package nl.innovatiebudget.assessment.caseview;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseNote;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param lastNote the last that intake said about it
 */
public record CaseSummary(
    UUID applicationId,
    String number,
    String roundId,
    String title,
    String lead,
    String potId,
    Euro costCents,
    Euro requestedCents,
    Instant receivedAt,
    CaseState state,
    @Nullable CaseNote lastNote) {

  static CaseSummary of(CaseFile file) {
    var application = file.application();
    return new CaseSummary(
        file.applicationId(),
        file.number(),
        file.roundId(),
        application.title(),
        application.lead().name(),
        application.potId(),
        application.costCents(),
        application.requestedCents(),
        application.receivedAt(),
        file.state(),
        file.notes().isEmpty() ? null : file.notes().getLast());
  }
}
