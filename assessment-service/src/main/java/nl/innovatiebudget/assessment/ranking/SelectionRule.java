package nl.innovatiebudget.assessment.ranking;

import java.util.Arrays;
import nl.innovatiebudget.assessment.round.RoundDefinition.SelectionMethod;
import org.jspecify.annotations.Nullable;

/** What happens when a case is good enough and its pot cannot carry it. A change is a new name. */
enum SelectionRule {
  /** It gets nothing, and neither does any below it that needs the same room. */
  STOP_AT_FIRST_MISFIT("stop-at-first-misfit/1"),
  /** It gets nothing, and the next one has its chance. */
  SKIP_AND_CONTINUE("skip-and-continue/1"),
  /** It is offered what is left, if anything; then as with stopping. */
  OFFER_PARTIAL("offer-partial/1");

  private final String ruleName;

  SelectionRule(String ruleName) {
    this.ruleName = ruleName;
  }

  /** Name and version. */
  String ruleName() {
    return ruleName;
  }

  static SelectionRule of(SelectionMethod method) {
    return switch (method) {
      case STOP_AT_FIRST_MISFIT -> STOP_AT_FIRST_MISFIT;
      case SKIP_AND_CONTINUE -> SKIP_AND_CONTINUE;
      case OFFER_PARTIAL -> OFFER_PARTIAL;
    };
  }

  /** No name means that of before a round could choose. */
  static SelectionRule named(@Nullable String name) {
    return name == null
        ? SKIP_AND_CONTINUE
        : Arrays.stream(values())
            .filter(rule -> rule.ruleName.equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no selection rule " + name));
  }
}
