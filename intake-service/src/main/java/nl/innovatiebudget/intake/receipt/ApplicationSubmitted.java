package nl.innovatiebudget.intake.receipt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationContent.ParticipantRole;
import nl.innovatiebudget.intake.application.Consortium.Member;
import nl.innovatiebudget.intake.completeness.Dossier;
import nl.innovatiebudget.intake.organisation.OrganisationKind;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** The event {@code application-submitted}: all that the other services need to go on. */
public record ApplicationSubmitted(
    UUID applicationId,
    int submission,
    String number,
    String roundId,
    int roundVersion,
    String title,
    String publicSummary,
    String potId,
    Euro costCents,
    Euro ownContributionCents,
    Euro requestedCents,
    Euro maximumGrantCents,
    int durationMonths,
    String language,
    Instant receivedAt,
    String contentHash,
    List<Participant> participants,
    List<SubmittedDocument> documents) {

  static final EventType TYPE = EventType.of("application-submitted");

  public record Participant(
      @Nullable UUID organisationId,
      String name,
      @Nullable OrganisationKind organisationKind,
      @Nullable String region,
      ParticipantRole role,
      List<BodyId> bodyIds,
      @Nullable String contactEmail,
      Euro ownContributionCents) {}

  static ApplicationSubmitted of(Application application, Dossier dossier) {
    var content = dossier.content();
    var project = dossier.projectClass();
    return new ApplicationSubmitted(
        application.applicationId(),
        application.submission(),
        application.number().orElseThrow(),
        content.roundId(),
        dossier.round().version(),
        content.title(),
        content.publicSummary(),
        project.potId(),
        project.cost(),
        content.ownContribution(),
        content.requestedCents(),
        project.maximumGrant(),
        content.durationMonths(),
        content.language(),
        application.receivedAt().orElseThrow(),
        application.contentHash(),
        dossier.consortium().members().stream().map(ApplicationSubmitted::participant).toList(),
        dossier.attached().stream().map(SubmittedDocument::of).toList());
  }

  private static Participant participant(Member member) {
    var organisation = member.organisation();
    return new Participant(
        member.participant().organisationId(),
        member.name(),
        organisation == null ? null : organisation.kind(),
        organisation == null ? null : organisation.region().orElse(null),
        member.participant().role(),
        member.bodyIds(),
        member.participant().contactEmail(),
        member.participant().ownContributionCents());
  }
}
