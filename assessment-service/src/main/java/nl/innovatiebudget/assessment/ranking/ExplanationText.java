package nl.innovatiebudget.assessment.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.assessment.ranking.CaseExplanation.Change;
import nl.innovatiebudget.assessment.ranking.CaseExplanation.Neighbour;
import nl.innovatiebudget.assessment.ranking.CaseExplanation.PotTurn;
import nl.innovatiebudget.assessment.ranking.Ranking.Decider;
import nl.innovatiebudget.assessment.ranking.Ranking.Outcome;
import nl.innovatiebudget.assessment.ranking.Ranking.Row;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/** The place of a case in whole sentences, in plain Dutch and in English. */
final class ExplanationText {

  private final List<String> nl = new ArrayList<>();
  private final List<String> en = new ArrayList<>();

  private ExplanationText() {}

  static Text of(
      Row row,
      int cases,
      @Nullable Neighbour above,
      @Nullable Neighbour below,
      Text pot,
      PotTurn turn,
      Change change) {
    var text = new ExplanationText();
    text.place(row, cases);
    text.neighbour("Net erboven", "Right above", above);
    text.neighbour("Net eronder", "Right below", below);
    text.money(row, pot, turn);
    text.otherwise(row, change);
    return new Text(String.join(" ", text.nl), String.join(" ", text.en));
  }

  private void say(String dutch, String english) {
    nl.add(dutch);
    en.add(english);
  }

  private void place(Row row, int cases) {
    say(
        "Plaats %d van %d, met een %s.".formatted(row.rank(), cases, dutch(row.score())),
        "Place %d of %d, with a score of %s.".formatted(row.rank(), cases, row.score()));
    if (row.points() != null) {
      say(
          "De volgorde van de juryleden samen gaf %s punten.".formatted(dutch(row.points())),
          "The jurors' own orders together gave %s points.".formatted(row.points()));
    }
    switch (row.band()) {
      case CLEAR_YES ->
          say(
              "Na de voorselectie was dit een duidelijke ja.",
              "After the pre-selection it was a clear yes.");
      case DOUBT ->
          say(
              "Na de voorselectie was er twijfel. De pitch telt voor de helft mee.",
              "After the pre-selection there was doubt. The pitch counts for half.");
      case CLEAR_NO ->
          say(
              "Na de voorselectie was dit een duidelijke nee.",
              "After the pre-selection it was a clear no.");
    }
  }

  private void neighbour(String where, String whereInEnglish, @Nullable Neighbour neighbour) {
    if (neighbour != null && neighbour.decidedBy() != null) {
      var why = why(neighbour.decidedBy());
      say(
          "%s staat %s met een %s. Wat besliste: %s."
              .formatted(where, neighbour.number(), dutch(neighbour.score()), why.nl()),
          "%s is %s with a score of %s. What decided: %s."
              .formatted(whereInEnglish, neighbour.number(), neighbour.score(), why.en()));
    }
  }

  private static Text why(Decider decider) {
    return switch (decider) {
      case SCORE -> new Text("de score", "the score");
      case POINTS -> new Text("de punten", "the points");
      case PAIRWISE ->
          new Text(
              "de vergelijking in paren door de juryleden", "the jurors' comparisons in pairs");
      case FIRST_CRITERION ->
          new Text(
              "bij gelijke score het eerste criterium", "with equal scores, the first criterion");
      case RECEIVED_FIRST ->
          new Text(
              "bij gelijke score wie het eerst was ontvangen",
              "with equal scores, who was received first");
      case NUMBER ->
          new Text(
              "bij gelijke score en gelijk moment van ontvangst het nummer",
              "with equal scores and moments of reception, the number");
    };
  }

  private void money(Row row, Text pot, PotTurn turn) {
    say(
        "Toen deze aanvraag aan de beurt was, was in de pot '%s' nog %s over. Gevraagd is %s."
            .formatted(pot.nl(), dutch(turn.leftCents()), dutch(turn.requestedCents())),
        "When it was this application's turn, the pot '%s' had %s left. It asked %s."
            .formatted(pot.en(), english(turn.leftCents()), english(turn.requestedCents())));
    switch (row.outcome()) {
      case SELECTED -> say("De aanvraag is geselecteerd.", "The application is selected.");
      case PARTIAL ->
          say(
              "De aanvraag krijgt het deel dat over was: %s.".formatted(dutch(row.awardCents())),
              "The application gets the part that was left: %s."
                  .formatted(english(row.awardCents())));
      case NOT_SELECTED ->
          say(
              turn.stopped()
                  ? "De pot was toen al gesloten door een aanvraag erboven."
                  : "Dat was te weinig, dus de aanvraag is niet geselecteerd.",
              turn.stopped()
                  ? "The pot had been closed by then, by an application above it."
                  : "That was too little, so the application is not selected.");
      case BELOW_THRESHOLD ->
          say(
              "De aanvraag was niet goed genoeg om geld te krijgen.",
              "The application was not good enough to get money.");
    }
  }

  private void otherwise(Row row, Change change) {
    if (row.band() == Band.CLEAR_NO) {
      say(
          "Een duidelijke nee krijgt geen geld, ook niet als er geld over is.",
          "A clear no gets no money, even if there is money left.");
      return;
    }
    var place = change.lowestPlaceThatFits();
    if (place == null) {
      say(
          "Ook op de eerste plaats had het hele bedrag niet in de pot gepast.",
          "Even in the first place the whole amount would not have fitted the pot.");
    } else if (row.outcome() == Outcome.SELECTED) {
      say(
          "Tot en met plaats %d had het bedrag in de pot gepast.".formatted(place),
          "Down to place %d the amount would have fitted the pot.".formatted(place));
    } else if (change.scoreNeeded() != null) {
      var rise = String.valueOf(change.scoreRise());
      say(
          "Met een score van minstens %s (%s hoger) was de aanvraag helemaal geselecteerd."
              .formatted(dutch(change.scoreNeeded()), dutch(rise)),
          "With a score of at least %s (%s higher) the application would have been selected whole."
              .formatted(change.scoreNeeded(), rise));
    } else {
      say(
          "Om helemaal geselecteerd te worden moest de aanvraag op plaats %d of hoger staan en goed genoeg zijn."
              .formatted(place),
          "To be selected whole, the application had to be in place %d or higher and good enough."
              .formatted(place));
    }
    if (change.shortCents().isMoreThan(Euro.ZERO)) {
      say(
          "De pot kwam %s te kort.".formatted(dutch(change.shortCents())),
          "The pot lacked %s.".formatted(english(change.shortCents())));
    }
  }

  private static String dutch(String number) {
    return RankingReason.dutch(new BigDecimal(number));
  }

  private static String dutch(Euro amount) {
    return RankingReason.dutch(amount);
  }

  private static String english(Euro amount) {
    return RankingReason.english(amount);
  }
}
