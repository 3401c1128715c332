package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * When the decision on a case was made known to those whom it is for (Awb 3:41): in the portal on
 * the day of the letter, on paper on the day of posting. The day of the last one counts for all,
 * which shortens the term of nobody.
 */
@ApplicationScoped
public class Announcement {

  private final DecisionLetters letters;
  private final LetterPostings postings;

  Announcement(DecisionLetters letters, LetterPostings postings) {
    this.letters = letters;
    this.postings = postings;
  }

  /** The day in Amsterdam; empty as long as there is no letter. */
  @Transactional(TxType.MANDATORY)
  public Optional<LocalDate> lastOn(UUID applicationId) {
    return letters
        .findByIdOptional(applicationId)
        .map(letter -> latest(letter.issuedOn(), postings.lastOf(letter.decisionId())));
  }

  static LocalDate latest(LocalDate issuedOn, Optional<LocalDate> postedOn) {
    return postedOn.filter(issuedOn::isBefore).orElse(issuedOn);
  }
}
