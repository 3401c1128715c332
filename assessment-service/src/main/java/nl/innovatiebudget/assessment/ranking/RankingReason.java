package nl.innovatiebudget.assessment.ranking;

import java.math.BigDecimal;
import java.util.Locale;
import nl.innovatiebudget.assessment.ranking.PotRun.Offer;
import nl.innovatiebudget.assessment.ranking.PotRun.Turn;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;

/**
 * The outcome of a ranking in words for the applicant (Awb 3:46). They are part of what a replay
 * gives again, so other words are a new version of the rules.
 */
final class RankingReason {

  private RankingReason() {}

  static Text of(Offer offer, Turn turn, ScoredCase scored, BigDecimal needed, Text pot) {
    var score = scored.score();
    return switch (offer.outcome()) {
      case SELECTED ->
          new Text(
              "De jury gaf uw aanvraag een %s. In de pot '%s' was daarvoor genoeg geld."
                  .formatted(dutch(score), pot.nl()),
              "The jury scored your application %s. The pot '%s' had enough money for it."
                  .formatted(english(score), pot.en()));
      case PARTIAL ->
          new Text(
              ("De jury gaf uw aanvraag een %s. In de pot '%s' was nog %s over, minder dan u vroeg."
                      + " U krijgt dat deel.")
                  .formatted(dutch(score), pot.nl(), dutch(offer.award())),
              ("The jury scored your application %s. The pot '%s' had %s left, less than you asked."
                      + " You get that part.")
                  .formatted(english(score), pot.en(), english(offer.award())));
      case NOT_SELECTED -> turn.stopped() ? stopped(score, pot) : noRoom(score, pot);
      case BELOW_THRESHOLD ->
          new Text(
              "De jury gaf uw aanvraag een %s. Nodig was minstens een %s."
                  .formatted(dutch(score), dutch(needed)),
              "The jury scored your application %s. It needed at least %s."
                  .formatted(english(score), english(needed)));
    };
  }

  /** A case that the panel moved to the clear no, whatever its score. */
  static Text clearNoByPanel(BigDecimal score) {
    return new Text(
        ("De jury gaf uw aanvraag een %s, maar besloot na bespreking dat de aanvraag niet goed"
                + " genoeg is.")
            .formatted(dutch(score)),
        ("The jury scored your application %s, but decided after discussion that it is not good"
                + " enough.")
            .formatted(english(score)));
  }

  private static Text noRoom(BigDecimal score, Text pot) {
    return new Text(
        ("De jury gaf uw aanvraag een %s. Dat is genoeg, maar in de pot '%s' was niet genoeg"
                + " geld over voor het gevraagde bedrag. De pot is verdeeld op volgorde van de"
                + " rangschikking.")
            .formatted(dutch(score), pot.nl()),
        ("The jury scored your application %s. That is enough, but the pot '%s' had too little"
                + " money left for the amount asked. The pot was divided in the order of the"
                + " ranking.")
            .formatted(english(score), pot.en()));
  }

  private static Text stopped(BigDecimal score, Text pot) {
    return new Text(
        ("De jury gaf uw aanvraag een %s. Dat is genoeg, maar de pot '%s' is verdeeld op volgorde"
                + " van de rangschikking, tot de eerste aanvraag waarvoor te weinig geld over was."
                + " Die stond boven de uwe.")
            .formatted(dutch(score), pot.nl()),
        ("The jury scored your application %s. That is enough, but the pot '%s' was divided in the"
                + " order of the ranking, up to the first application for which too little money"
                + " was left. That one was above yours.")
            .formatted(english(score), pot.en()));
  }

  static String dutch(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }

  static String english(BigDecimal number) {
    return number.toPlainString();
  }

  static String dutch(Euro amount) {
    return amount.format(Locale.forLanguageTag("nl"));
  }

  static String english(Euro amount) {
    return amount.format(Locale.ENGLISH);
  }
}
