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
 * The event {@code partner-signed}: all that is needed to tell the lead, as a draft is not known
 * elsewhere.
 *
 * @param organisationName the lead
 * @param partnerName who signed
 * @param missing how many still have to sign
 */
record PartnerSigned(
    UUID applicationId,
    String roundId,
    String title,
    String partnerName,
    int signed,
    int missing,
    String organisationName,
    List<BodyId> bodyIds,
    @Nullable String contactEmail,
    String language,
    Instant signedAt) {

  static final EventType TYPE = EventType.of("partner-signed");

  static PartnerSigned of(
      Application application,
      Member lead,
      Member partner,
      int signed,
      int missing,
      Instant signedAt) {
    var content = application.content();
    return new PartnerSigned(
        application.applicationId(),
        application.roundId(),
        content.title(),
        partner.name(),
        signed,
        missing,
        lead.name(),
        lead.bodyIds(),
        lead.participant().contactEmail(),
        content.language(),
        signedAt);
  }
}
