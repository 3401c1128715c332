package nl.innovatiebudget.notification.letter;

import java.time.Instant;
import java.util.List;
import nl.innovatiebudget.kit.time.BusinessClock;
import nl.innovatiebudget.kit.time.StatutoryTerms;
import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.round.Round;
import nl.innovatiebudget.notification.template.Contact;

/**
 * What a decision letter says, in the words of the applicant's language.
 *
 * @param amount what was awarded
 * @param onObjection whether it takes the place of a refusal that was objected to (Awb 7:11)
 * @param lastDayToObject or to appeal, counted from the day of issue in Amsterdam (Awb 6:7, 6:8)
 */
public record DecisionText(
    Outcome outcome,
    boolean onObjection,
    String addressee,
    String number,
    String title,
    String roundTitle,
    String requested,
    String amount,
    String legalBasis,
    int maximumDurationMonths,
    List<String> reasons,
    String issuedOn,
    String lastDayToObject,
    Contact contact) {

  public boolean awarded() {
    return outcome == Outcome.AWARDED;
  }

  public boolean refused() {
    return outcome == Outcome.REFUSED;
  }

  static DecisionText of(
      Application application,
      Round round,
      ApplicationDecided decision,
      boolean onObjection,
      Instant issuedAt,
      Contact contact) {
    var language = application.language();
    var issuedOn = issuedAt.atZone(BusinessClock.AMSTERDAM).toLocalDate();
    return new DecisionText(
        decision.outcome(),
        onObjection,
        application.lead().name(),
        application.number(),
        application.title(),
        language.write(round.title()),
        language.write(application.requested()),
        language.write(decision.amountCents()),
        decision.legalBasis(),
        round.maximumDurationMonths(),
        decision.reasons().stream().map(language::write).toList(),
        language.write(issuedOn),
        language.write(StatutoryTerms.lastDayToObject(issuedOn)),
        contact);
  }
}
