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

  Dossiers(
      Rounds rounds,
      Organisations organisations,
      Signatures signatures,
      Invitations invitations,
      Documents documents) {
    this.rounds = rounds;
    this.organisations = organisations;
    this.signatures = signatures;
    this.invitations = invitations;
    this.documents = documents;
  }

  /** The application as this version of its content has it. */
  public Dossier of(Application application, ContentVersion version, Instant at) {
    var content = version.content();
    return new Dossier(
        round(application),
        content,
        Consortium.of(content, organisations),
        signatures.under(application.applicationId(), version.revision()),
        invitations.declined(application.applicationId()),
        documents.of(application.applicationId()),
        LocalDate.ofInstant(at, BusinessClock.AMSTERDAM));
  }

  private RoundDefinition round(Application application) {
    return rounds.latest(application.roundId()).orElseThrow();
  }
}
