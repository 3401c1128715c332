package nl.innovatiebudget.intake.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.Consortium;
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
  public Dossier of(
      Application application, ContentVersion version, RoundDefinition newest, Instant at) {
    var content = version.content();
    var round = round(application, newest);
    var consortium = Consortium.of(content, organisations);
    var today = LocalDate.ofInstant(at, BusinessClock.AMSTERDAM);
    return new Dossier(
        round,
        content,
        consortium,
        signatures.under(application.applicationId(), version.revision()),
        invitations.declined(application.applicationId()),
        documents.of(application.applicationId()),
        answers.violations(round, content.answers()),
        isPreRegistered(round, consortium, today),
        today);
  }

  /** The rules are those of the version that was first submitted under, whatever came later. */
  private RoundDefinition round(Application application, RoundDefinition newest) {
    return application
        .roundVersion()
        .flatMap(version -> rounds.version(application.roundId(), version))
        .orElse(newest);
  }

  /** By any number of the lead, or as an organisation that it succeeded since. */
  private boolean isPreRegistered(RoundDefinition round, Consortium consortium, LocalDate today) {
    return round.preRegistration() != null
        && consortium.lead().stream()
            .flatMap(lead -> lead.bodyIds().stream())
            .anyMatch(
                body ->
                    preRegistrations.exists(round.roundId(), body)
                        || organisations.actsFor(body, today).stream()
                            .anyMatch(id -> preRegistrations.exists(round.roundId(), id)));
  }
}
