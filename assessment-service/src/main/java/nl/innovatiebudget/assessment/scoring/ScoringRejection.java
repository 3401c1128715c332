package nl.innovatiebudget.assessment.scoring;

import java.util.List;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;

/** Why scores, or a pre-selection, are refused. */
sealed interface ScoringRejection extends Rejection {

  @Override
  default Kind kind() {
    return switch (this) {
      case CriterionUnknown ignored -> Kind.INVALID;
      case CriterionRepeated ignored -> Kind.INVALID;
      case CriterionMissing ignored -> Kind.INVALID;
      case ScoreOutOfScale ignored -> Kind.INVALID;
      case ScoringClosed ignored -> Kind.CONFLICT;
      case ScoresMissing ignored -> Kind.CONFLICT;
      case RoundNotClosed ignored -> Kind.CONFLICT;
    };
  }

  record CriterionUnknown(String criterionId) implements ScoringRejection {
    @Override
    public String code() {
      return "criterion-unknown";
    }

    @Override
    public Text detail() {
      return new Text(
          "Deze ronde kent het criterium " + criterionId + " niet.",
          "This round does not have the criterion " + criterionId + ".");
    }
  }

  record CriterionRepeated(String criterionId) implements ScoringRejection {
    @Override
    public String code() {
      return "criterion-repeated";
    }

    @Override
    public Text detail() {
      return new Text(
          "Het criterium " + criterionId + " staat er meer dan een keer in.",
          "The criterion " + criterionId + " is given more than once.");
    }
  }

  record CriterionMissing(String criterionId) implements ScoringRejection {
    @Override
    public String code() {
      return "criterion-missing";
    }

    @Override
    public Text detail() {
      return new Text(
          "Geef ook een score voor het criterium " + criterionId + ".",
          "Give a score for the criterion " + criterionId + " too.");
    }
  }

  record ScoreOutOfScale(String criterionId, int least, int most) implements ScoringRejection {
    @Override
    public String code() {
      return "score-out-of-scale";
    }

    @Override
    public Text detail() {
      return new Text(
          "Geef voor %s een score van %d tot en met %d.".formatted(criterionId, least, most),
          "Give a score from %2$d up to and including %3$d for %1$s."
              .formatted(criterionId, least, most));
    }
  }

  record ScoringClosed() implements ScoringRejection {
    @Override
    public String code() {
      return "scoring-closed";
    }

    @Override
    public Text detail() {
      return new Text(
          "De voorselectie is al gedaan. U kunt uw scores niet meer wijzigen.",
          "The pre-selection was made already. You cannot change your scores any more.");
    }
  }

  record ScoresMissing(List<String> numbers) implements ScoringRejection {
    @Override
    public String code() {
      return "scores-missing";
    }

    @Override
    public Text detail() {
      var list = String.join(", ", numbers);
      return new Text(
          "Nog niet alle juryleden hebben deze aanvragen beoordeeld: " + list + ".",
          "Not every juror has scored these applications yet: " + list + ".");
    }
  }

  record RoundNotClosed() implements ScoringRejection {
    @Override
    public String code() {
      return "round-not-closed";
    }

    @Override
    public Text detail() {
      return new Text(
          "De ronde is nog open. Wacht tot niemand meer kan aanvragen.",
          "The round is still open. Wait until nobody can apply any more.");
    }
  }
}
