package nl.innovatiebudget.assessment.caseview;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.innovatiebudget.assessment.casefile.Application;
import nl.innovatiebudget.assessment.casefile.SubmittedDocument;
import nl.innovatiebudget.kit.links.SignedLinks;

/** Links by which a juror opens at intake what belongs to a case, for a quarter of an hour. */
@ApplicationScoped
class IntakeLinks {

  private static final Duration WORK_FOR = Duration.ofMinutes(15);

  private final SignedLinks signed;
  private final String intake;
  private final Clock clock;

  IntakeLinks(LinksConfig links, IntakeConfig intake, Clock clock) {
    this.signed = new SignedLinks(links.key(), clock);
    this.intake = intake.publicUrl().toString().replaceFirst("/$", "");
    this.clock = clock;
  }

  /** Refuses to start a production service with a key that everybody can read. */
  void refuseKnownKeyInProduction(@Observes StartupEvent start, LinksConfig links) {
    SignedLinks.requireSecretKey(links.key(), ConfigUtils.getProfiles());
  }

  /** When a link that is made now stops working. */
  Instant expiry() {
    return clock.instant().plus(WORK_FOR).truncatedTo(ChronoUnit.SECONDS);
  }

  URI document(SubmittedDocument document, Instant expiresAt) {
    return at("document-links", signed.document(document.documentId(), expiresAt));
  }

  /** The whole application as it was submitted: PDF, or JSON for who asks that. */
  URI submission(Application application, Instant expiresAt) {
    return at(
        "submission-links",
        signed.submission(application.applicationId(), application.submissionNumber(), expiresAt));
  }

  private URI at(String path, String token) {
    return URI.create(intake + "/v1/" + path + "/" + token);
  }
}
