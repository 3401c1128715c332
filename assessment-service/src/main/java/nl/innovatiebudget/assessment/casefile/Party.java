package nl.innovatiebudget.assessment.casefile;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant by what it can be recognised by, to find the personal interests of jurors; never
 * shown with the application.
 *
 * @param kvk its number in the trade register
 * @param mailDomain what follows the at sign in the address of its contact person, in lower case
 */
public record Party(
    @Nullable UUID organisationId, String name, @Nullable String kvk, @Nullable String mailDomain) {

  static Party of(Participant participant) {
    return new Party(
        participant.organisationId(),
        participant.name(),
        kvk(participant),
        domain(participant.contactEmail()));
  }

  /** What follows the last at sign, in lower case; nothing when there is no address. */
  public static @Nullable String domain(@Nullable String email) {
    return email == null || email.indexOf('@') < 0
        ? null
        : email.substring(email.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String kvk(Participant participant) {
    return participant.bodyIds() == null
        ? null
        : participant.bodyIds().stream()
            .filter(number -> number.kind().equals("KVK"))
            .map(Participant.BodyNumber::value)
            .findFirst()
            .orElse(null);
  }
}
