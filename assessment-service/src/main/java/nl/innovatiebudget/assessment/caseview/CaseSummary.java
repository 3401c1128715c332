package nl.innovatiebudget.assessment.caseview;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.kit.money.Euro;

/** A case in a list. */
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
    CaseState state) {

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
        file.state());
  }
}
