package nl.innovatiebudget.budget.appropriation;

import java.util.List;
import java.util.Map;
import nl.innovatiebudget.budget.appropriation.Mutations.Reached;
import nl.innovatiebudget.kit.problem.Rejection;

/** The budget of a year goes through its phases in one direction. */
final class PhaseRules {

  private PhaseRules() {}

  /**
   * What is against bringing years of an article to these phases.
   *
   * @param now the phases that its years have reached
   */
  static List<Rejection> judge(String article, Map<Integer, Phase> now, List<Reached> wanted) {
    return wanted.stream()
        .filter(year -> year.phase().compareTo(now.getOrDefault(year.budgetYear(), Phase.OWB)) < 0)
        .map(
            year ->
                AppropriationRejections.phasePassed(
                    article,
                    year.budgetYear(),
                    now.getOrDefault(year.budgetYear(), Phase.OWB),
                    year.phase()))
        .toList();
  }
}
