package nl.innovatiebudget.assessment.ranking;

import java.math.BigDecimal;
import nl.innovatiebudget.assessment.ranking.Ranking.Outcome;
import nl.innovatiebudget.kit.problem.Text;

/** The outcome of a ranking in words for the applicant (Awb 3:46). */
final class RankingReason {

  private RankingReason() {}

  static Text of(Outcome outcome, BigDecimal score, BigDecimal needed, Text pot) {
    return switch (outcome) {
      case SELECTED ->
          new Text(
              "De jury gaf uw aanvraag een %s. In de pot '%s' was daarvoor genoeg geld."
                  .formatted(dutch(score), pot.nl()),
              "The jury scored your application %s. The pot '%s' had enough money for it."
                  .formatted(english(score), pot.en()));
      case NOT_SELECTED ->
          new Text(
              ("De jury gaf uw aanvraag een %s. Dat is genoeg, maar in de pot '%s' was niet genoeg"
                      + " geld over voor het gevraagde bedrag. De pot is verdeeld op volgorde van de"
                      + " rangschikking.")
                  .formatted(dutch(score), pot.nl()),
              ("The jury scored your application %s. That is enough, but the pot '%s' had too little"
                      + " money left for the amount asked. The pot was divided in the order of the"
                      + " ranking.")
                  .formatted(english(score), pot.en()));
      case BELOW_THRESHOLD ->
          new Text(
              "De jury gaf uw aanvraag een %s. Nodig was minstens een %s."
                  .formatted(dutch(score), dutch(needed)),
              "The jury scored your application %s. It needed at least %s."
                  .formatted(english(score), english(needed)));
    };
  }

  private static String dutch(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }

  private static String english(BigDecimal number) {
    return number.toPlainString();
  }
}
