package nl.innovatiebudget.assessment.casefile;

import java.util.List;
import nl.innovatiebudget.assessment.round.RoundDefinition.LegalBasis;

/** What the rules of a round say about one application, before the jury sees it. */
public record Judgement(List<RuleOutcome> outcomes, LegalBasis legalBasis) {

  public Judgement {
    outcomes = List.copyOf(outcomes);
  }

  /** Eligible when every hard criterion is met. */
  boolean eligible() {
    return outcomes.stream().allMatch(RuleOutcome::met);
  }
}
