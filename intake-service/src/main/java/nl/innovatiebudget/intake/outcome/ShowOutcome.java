package nl.innovatiebudget.intake.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Act;
import nl.innovatiebudget.intake.application.Acts;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.Application.Outcome;
import nl.innovatiebudget.intake.application.Applications;

/** Lets the applicants see the outcome, now that their letter is out and not a moment sooner. */
@ApplicationScoped
public class ShowOutcome {

  private final Applications applications;
  private final Announcement announcement;
  private final Acts acts;

  ShowOutcome(Applications applications, Announcement announcement, Acts acts) {
    this.applications = applications;
    this.announcement = announcement;
    this.acts = acts;
  }

  /** Fails for an application that is not known or never submitted. */
  @Transactional
  void show(LetterIssued letter) {
    var application = locked(letter.applicationId());
    var status = letter.outcome().status();
    application.inform(
        new Outcome(status, letter.amountCents(), letter.letterId(), letter.issuedAt()));
    acts.recordOfSystem(application, Act.valueOf(status.name()), letter.issuedAt());
  }

  /** Fails for an application that is not known. */
  @Transactional
  void show(LetterDispatched letter) {
    locked(letter.applicationId());
    announcement.posted(letter);
  }

  /** Fails for an application that is not known; a letter about something else changes nothing. */
  @Transactional
  void show(LetterCorrected correction) {
    locked(correction.applicationId())
        .letterCorrected(correction.corrects(), correction.letterId());
  }

  private Application locked(UUID applicationId) {
    return applications
        .locked(applicationId)
        .orElseThrow(() -> new IllegalStateException("no application " + applicationId));
  }
}
