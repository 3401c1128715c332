package nl.innovatiebudget.assessment.scoring;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import nl.innovatiebudget.assessment.round.RoundDefinition.Assessment;

/**
 * What a round promised of the panel of every case.
 *
 * @param jurors how many judge a case
 * @param kinds of each at least one does
 */
record PanelDemand(int jurors, List<String> kinds) {

  static PanelDemand of(Assessment round) {
    return new PanelDemand(
        round.jurorsPerCase(), round.requiredJurorKinds().stream().map(Enum::name).toList());
  }

  /** Whether a panel of jurors of these kinds will do. */
  boolean metBy(Collection<String> panel) {
    return panel.size() >= jurors && new HashSet<>(panel).containsAll(kinds);
  }
}
