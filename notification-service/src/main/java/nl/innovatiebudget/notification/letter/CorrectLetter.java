package nl.innovatiebudget.notification.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.notification.application.Applications;
import nl.innovatiebudget.notification.application.OneLine;
import nl.innovatiebudget.notification.message.PostMessages;
import nl.innovatiebudget.notification.template.News;

/**
 * Corrects a slip in a letter by a new letter that names the old one, which stays (Awb 2:12): one
 * person proposes it, another approves it. What was decided does not change.
 */
@ApplicationScoped
class CorrectLetter {

  private static final EventType LETTER_CORRECTED = EventType.of("letter-corrected");

  private final Letters letters;
  private final LetterCorrections corrections;
  private final CorrectedLetter corrected;
  private final MakeLetter make;
  private final Applications applications;
  private final PostMessages post;
  private final Outbox outbox;
  private final CurrentCaller caller;
  private final ObjectMapper json;
  private final Clock clock;

  CorrectLetter(
      Letters letters,
      LetterCorrections corrections,
      CorrectedLetter corrected,
      MakeLetter make,
      Applications applications,
      PostMessages post,
      Outbox outbox,
      CurrentCaller caller,
      ObjectMapper json,
      Clock clock) {
    this.letters = letters;
    this.corrections = corrections;
    this.corrected = corrected;
    this.make = make;
    this.applications = applications;
    this.post = post;
    this.outbox = outbox;
    this.caller = caller;
    this.json = json;
    this.clock = clock;
  }

  /** Refuses a letter that was corrected or is about to be, and what could not be carried out. */
  @Transactional
  LetterCorrection propose(UUID letterId, Changes changes, String reason) {
    var letter = letter(letterId);
    applications.lock(letter.application.applicationId());
    if (corrections.isOpen(letterId)) {
      throw new Rejected(CorrectionRejections.open());
    }
    corrected.of(letter, changes, reason, clock.instant());
    var correction =
        new LetterCorrection(
            letterId, written(changes), reason, caller.get().actingSubject(), clock.instant());
    corrections.persistAndFlush(correction);
    return correction;
  }

  /** Issues the new letter and tells those whom the old one was for. */
  @Transactional
  LetterCorrection approve(UUID correctionId) {
    var correction = open(correctionId);
    var former = letter(correction.letterId);
    var application = applications.lock(former.application.applicationId());
    var now = clock.instant();
    var draft = corrected.of(former, changes(correction), correction.reason, now);
    var letter = make.of(draft.letter(), draft.sheet());
    outbox.add(
        Topic.NOTIFICATIONS,
        application.applicationId().toString(),
        LETTER_CORRECTED,
        LetterCorrected.of(letter));
    var news =
        new News.LetterCorrected(
            letter.letterId,
            letter.leadOnly,
            letter.language.writeDay(former.issuedAt),
            OneLine.of(correction.reason));
    post.toApplicants(letter.letterId, application, news);
    correction.approved(caller.get().actingSubject(), now, letter.letterId);
    return correction;
  }

  @Transactional
  LetterCorrection reject(UUID correctionId, String why) {
    var correction = open(correctionId);
    correction.rejected(caller.get().actingSubject(), clock.instant(), why);
    return correction;
  }

  /** The page that an approval would issue now. */
  @Transactional
  String draft(UUID correctionId) {
    var correction =
        corrections
            .findByIdOptional(correctionId)
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    return corrected
        .of(letter(correction.letterId), changes(correction), correction.reason, clock.instant())
        .html();
  }

  private LetterCorrection open(UUID correctionId) {
    var correction =
        corrections.lock(correctionId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    if (correction.proposedBy.equals(caller.get().actingSubject())) {
      throw new Rejected(CorrectionRejections.own());
    }
    if (correction.state != LetterCorrection.State.PROPOSED) {
      throw new Rejected(CorrectionRejections.decided());
    }
    return correction;
  }

  private Letter letter(UUID letterId) {
    return letters.findByIdOptional(letterId).orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  CorrectionView view(LetterCorrection correction) {
    return new CorrectionView(
        correction.correctionId,
        correction.letterId,
        changes(correction),
        correction.reason,
        correction.proposedBy,
        correction.proposedAt,
        correction.state,
        correction.decidedBy,
        correction.decidedAt,
        correction.decisionReason,
        correction.newLetterId);
  }

  private Changes changes(LetterCorrection correction) {
    try {
      return json.readValue(correction.changes, Changes.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String written(Changes changes) {
    try {
      return json.writeValueAsString(changes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
