package nl.innovatiebudget.notification.letter;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.template.Contact;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the words of a letter, whatever it is about.
 *
 * @param decision whether it announces one
 * @param strong amounts and days that are printed bold
 * @param dutchBasis a legal basis that is in Dutch whatever the language
 * @param replaces the letter that it corrects
 */
record LetterSheet(
    Language language,
    String addressee,
    String number,
    boolean decision,
    Instant issuedAt,
    Set<String> strong,
    @Nullable String dutchBasis,
    @Nullable Replaced replaces,
    Contact contact) {

  /** A letter that another takes the place of. */
  record Replaced(UUID letterId, Instant issuedAt, String reason) {}

  static LetterSheet of(
      Application application,
      String addressee,
      boolean decision,
      Instant issuedAt,
      Contact contact) {
    return new LetterSheet(
        application.language(),
        addressee,
        application.number(),
        decision,
        issuedAt,
        Set.of(),
        null,
        null,
        contact);
  }

  LetterSheet withStrong(Set<String> words) {
    return new LetterSheet(
        language, addressee, number, decision, issuedAt, words, dutchBasis, replaces, contact);
  }

  LetterSheet withDutchBasis(String basis) {
    return new LetterSheet(
        language, addressee, number, decision, issuedAt, strong, basis, replaces, contact);
  }

  LetterSheet replacing(Replaced former) {
    return new LetterSheet(
        language, addressee, number, decision, issuedAt, strong, dutchBasis, former, contact);
  }
}
