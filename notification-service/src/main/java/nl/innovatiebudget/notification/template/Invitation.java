package nl.innovatiebudget.notification.template;

import nl.innovatiebudget.notification.application.OneLine;
import nl.innovatiebudget.notification.application.PartnerInvited;
import nl.innovatiebudget.notification.round.Round;
import org.jspecify.annotations.Nullable;

/**
 * What an invitation says, in the words of its language.
 *
 * @param title empty while the lead has not given one
 * @param message what the lead wrote
 */
public record Invitation(
    String recipient,
    String leadName,
    String title,
    String roundTitle,
    @Nullable String message,
    Contact contact) {

  public static Invitation of(PartnerInvited invited, Round round, Contact contact) {
    return new Invitation(
        invited.organisationName(),
        OneLine.of(invited.leadName()),
        OneLine.of(invited.title()),
        invited.language().write(round.title()),
        invited.message(),
        contact);
  }
}
