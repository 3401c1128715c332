package nl.innovatiebudget.assessment.pitch;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;

/** Why the score of a pitch is refused. */
sealed interface PitchRejection extends Rejection {

  record NotDoubtful() implements PitchRejection {
    @Override
    public String code() {
      return "case-not-in-doubt";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public Text detail() {
      return new Text(
          "Voor deze aanvraag is nu geen pitch. Alleen twijfelgevallen pitchen.",
          "There is no pitch for this application now. Only doubtful ones pitch.");
    }
  }

  record PitchOutOfScale(int least, int most) implements PitchRejection {
    @Override
    public String code() {
      return "score-out-of-scale";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public Text detail() {
      return new Text(
          "Geef een score van %d tot en met %d.".formatted(least, most),
          "Give a score from %d up to and including %d.".formatted(least, most));
    }
  }
}
