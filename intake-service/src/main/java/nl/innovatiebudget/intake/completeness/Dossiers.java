package nl.innovatiebudget.intake.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.Consortium;
import nl.innovatiebudget.intake.application.Consortium.Member;
import nl.innovatiebudget.intake.application.ContentVersion;
import nl.innovatiebudget.intake.consortium.Invitations;
import nl.innovatiebudget.intake.consortium.Signatures;
import nl.innovatiebudget.intake.document.Documents;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.intake.round.FormAnswers;
import nl.innovatiebudget.intake.round.PreRegistrations;
import nl.innovatiebudget.intake.round.RoundDefinition;
import nl.innovatiebudget.intake.round.Rounds;
import nl.innovatiebudget.kit.time.BusinessClock;

/** Brings together what is known of an application. */
@ApplicationScoped
public class Dossiers {

  private final Rounds rounds;
  private final Organisations organisations;
  private final Signatures signatures;
  private final Invitations invitations;
  private final Documents documents;
  private final FormAnswers answers;
  private final PreRegistrations preRegistrations;

  Dossiers(
      Rounds rounds,
      Organisations organisations,
      Signatures signatures,
      Invitations invitations,
      Documents documents,
      FormAnswers answers,
      PreRegistrations preRegistrations) {
    this.rounds = rounds;
    this.organisations = organisations;
    this.signatures = signatures;
    this.invitations = invitations;
    this.documents = documents;
    this.answers = answers;
    this.preRegistrations = preRegistrations;
  }

  /** The application as this version of its content has it. */
  public Dossier of(Application application, ContentVersion version, Instant at) {
    var content = version.content();
    var round = round(application);
    var consortium = Consortium.of(content, organisations);
    return new Dossier(
        round,
        content,
        consortium,
        signatures.under(application.applicationId(), version.revision()),
        invitations.declined(application.applicationId()),
        documents.of(application.applicationId()),
        answers.violations(round, content.answers()),
        isPreRegistered(round, consortium),
        LocalDate.ofInstant(at, BusinessClock.AMSTERDAM));
  }

  /** The rules are those of the version that was first submitted under, whatever came later. */
  private RoundDefinition round(Application application) {
    return application
        .roundVersion()
        .flatMap(version -> rounds.version(application.roundId(), version))
        .or(() -> rounds.latest(application.roundId()))
        .orElseThrow();
  }

  private boolean isPreRegistered(RoundDefinition round, Consortium consortium) {
    var period = round.preRegistration();
    return period != null
        && consortium
            .lead()
            .map(Member::organisation)
            .filter(lead -> preRegistrations.exists(round.roundId(), lead.organisationId()))
            .isPresent();
  }
}
