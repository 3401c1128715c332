package nl.innovatiebudget.assessment.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Whether awards stay within the pots of a round. What a pot holds is what it held in any version
 * of the round that a case was made under (Awb 4:27), with what the jury moved; the ledger has the
 * last word.
 */
final class PotRoom {

  private final Map<String, Euro> holds = new TreeMap<>();
  private final Map<String, Euro> leaves = new TreeMap<>();

  /** A pot may be named more than once: the highest counts. */
  void holds(String potId, Euro opening) {
    holds.merge(potId, opening, (one, other) -> one.isMoreThan(other) ? one : other);
  }

  /** To be called after every {@link #holds}. */
  void moved(String fromPotId, String toPotId, Euro amount) {
    holds.merge(toPotId, amount, Euro::plus);
    leaves.merge(fromPotId, amount, Euro::plus);
  }

  /**
   * Every pot that would be passed.
   *
   * @param awards by pot, those of earlier decisions too
   */
  List<Rejection> exceeded(Map<String, Euro> awards) {
    var exceeded = new ArrayList<Rejection>();
    holds.forEach(
        (potId, most) -> {
          var gone = leaves.getOrDefault(potId, Euro.ZERO);
          var room = most.minus(gone.min(most));
          var wanted = awards.getOrDefault(potId, Euro.ZERO);
          if (wanted.isMoreThan(room)) {
            exceeded.add(DecisionRejections.potExceeded(potId, room, wanted));
          }
        });
    return exceeded;
  }
}
