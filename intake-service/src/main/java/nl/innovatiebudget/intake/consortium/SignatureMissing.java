package nl.innovatiebudget.intake.consortium;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.Consortium.Member;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.identity.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * The event {@code signature-missing}: one organisation has not signed, and the round closes soon.
 *
 * @param organisationName who has not signed
 * @param closesAt the first instant that is too late
 * @param reminder 1 for the first before this closing, and so on
 */
record SignatureMissing(
    UUID applicationId,
    String roundId,
    String title,
    String leadName,
    String organisationName,
    List<BodyId> bodyIds,
    @Nullable String contactEmail,
    String language,
    Instant closesAt,
    int reminder,
    Instant remindedAt) {

  static final EventType TYPE = EventType.of("signature-missing");

  static SignatureMissing of(
      Application application,
      Member lead,
      Member missing,
      Instant closesAt,
      int reminder,
      Instant remindedAt) {
    var content = application.content();
    return new SignatureMissing(
        application.applicationId(),
        application.roundId(),
        content.title(),
        lead.name(),
        missing.name(),
        missing.bodyIds(),
        missing.participant().contactEmail(),
        content.language(),
        closesAt,
        reminder,
        remindedAt);
  }
}
