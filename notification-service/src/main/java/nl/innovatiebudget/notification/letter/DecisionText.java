package nl.innovatiebudget.notification.letter;

import java.time.Instant;
import java.util.List;
import nl.innovatiebudget.kit.time.BusinessClock;
import nl.innovatiebudget.kit.time.StatutoryTerms;
import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.application.OneLine;
import nl.innovatiebudget.notification.round.Round;
import nl.innovatiebudget.notification.template.Contact;
import nl.innovatiebudget.notification.template.DecisionFacts;

/** What a decision letter says, in the words of the applicant's language. */
final class DecisionText {

  private DecisionText() {}

  /**
   * The last day to object or to appeal is counted from the day of issue in Amsterdam (Awb 6:7,
   * 6:8).
   */
  static DecisionFacts of(
      Application application,
      Round round,
      ApplicationDecided decision,
      boolean onObjection,
      Instant issuedAt,
      Contact contact) {
    var language = application.language();
    var issuedOn = issuedAt.atZone(BusinessClock.AMSTERDAM).toLocalDate();
    return new DecisionFacts(
        onObjection,
        decision.outcome() == Outcome.AWARDED
            && decision.amountCents().isLessThan(application.requested()),
        application.lead().name(),
        application.number(),
        application.title(),
        OneLine.of(language.write(round.title())),
        language.write(application.requested()),
        language.write(decision.amountCents()),
        OneLine.of(decision.legalBasis()),
        conditions(round.maximumDurationMonths(), language),
        decision.reasons().stream().map(language::write).map(OneLine::of).toList(),
        language.write(issuedOn),
        language.write(StatutoryTerms.lastDayToObject(issuedOn)),
        contact);
  }

  /** What every award obliges to (Awb 4:37, 4:38). */
  private static List<String> conditions(int months, Language language) {
    return switch (language) {
      case NL ->
          List.of(
              "Voer het project uit zoals u het in uw aanvraag hebt beschreven.",
              "Rond het project af binnen %d maanden na de datum van deze brief.".formatted(months),
              "Maak de resultaten openbaar. Software die u laat maken, geeft u vrij als open"
                  + " source, zodat anderen haar kunnen gebruiken.",
              "Verandert er iets belangrijks in uw project? Vertel het ons meteen.");
      case EN ->
          List.of(
              "Carry out the project as you described it in your application.",
              "Finish the project within %d months of the date of this letter.".formatted(months),
              "Make the results public. Release software that you have made as open source, so"
                  + " that others can use it.",
              "Does something important change in your project? Tell us at once.");
    };
  }
}
