package nl.innovatiebudget.assessment.assignment;

import java.util.List;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;

/** Why jurors cannot be assigned. */
sealed interface AssignmentRejection extends Rejection {

  record TooFewUnconflictedJurors(List<String> numbers, int needed) implements AssignmentRejection {
    @Override
    public String code() {
      return "too-few-unconflicted-jurors";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public Text detail() {
      var list = String.join(", ", numbers);
      return new Text(
          "Voor deze aanvragen zijn er geen %d juryleden zonder belang: %s. Voeg juryleden toe."
              .formatted(needed, list),
          "For these applications there are not %d jurors without a conflict: %s. Add jurors."
              .formatted(needed, list));
    }
  }
}
