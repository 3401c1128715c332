package nl.innovatiebudget.assessment.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.ranking.RankingInputs.TransferInput;
import nl.innovatiebudget.assessment.round.RoundDefinition;
import nl.innovatiebudget.assessment.round.RoundDefinition.Pot;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * What money the jury may move: between pots that allow it, and never more than a pot has left
 * after what was given by decisions.
 */
final class TransferRules {

  private TransferRules() {}

  /**
   * Everything that is wrong with one more transfer.
   *
   * @param given by pot, what was given by decisions
   */
  static List<Rejection> faults(
      RoundDefinition round,
      List<TransferInput> inForce,
      Map<String, Euro> given,
      TransferInput wanted) {
    var faults = new ArrayList<Rejection>();
    if (wanted.fromPotId().equals(wanted.toPotId())) {
      faults.add(RankingRejections.samePot());
    }
    if (!wanted.amountCents().isMoreThan(Euro.ZERO)) {
      faults.add(RankingRejections.nothingToMove());
    }
    Stream.of(wanted.fromPotId(), wanted.toPotId())
        .distinct()
        .forEach(
            potId -> {
              var known = round.pots().stream().filter(pot -> pot.potId().equals(potId));
              var pot = known.findFirst();
              if (pot.isEmpty()) {
                faults.add(RankingRejections.potUnknown(potId));
              } else if (!pot.get().transferAllowed()) {
                faults.add(RankingRejections.transferNotAllowed(potId));
              }
            });
    if (faults.isEmpty()) {
      faults.addAll(overdrawn(round, inForce, given, wanted));
    }
    return faults;
  }

  private static List<Rejection> overdrawn(
      RoundDefinition round,
      List<TransferInput> inForce,
      Map<String, Euro> given,
      TransferInput wanted) {
    var from = round.pot(wanted.fromPotId());
    long holds = Math.max(0, holds(from, inForce, given));
    return wanted.amountCents().cents() > holds
        ? List.of(RankingRejections.potTooSmall(from.potId(), Euro.ofCents(holds)))
        : List.of();
  }

  /** Why these transfers cannot be in force together: a pot would be below zero. */
  static List<Rejection> overdrawn(
      RoundDefinition round, List<TransferInput> inForce, Map<String, Euro> given) {
    return round.pots().stream()
        .filter(pot -> holds(pot, inForce, given) < 0)
        .map(pot -> RankingRejections.potTooSmall(pot.potId(), Euro.ZERO))
        .toList();
  }

  private static long holds(Pot pot, List<TransferInput> inForce, Map<String, Euro> given) {
    long holds =
        Math.subtractExact(
            pot.openingCents().cents(), given.getOrDefault(pot.potId(), Euro.ZERO).cents());
    for (var transfer : inForce) {
      if (transfer.fromPotId().equals(pot.potId())) {
        holds = Math.subtractExact(holds, transfer.amountCents().cents());
      }
      if (transfer.toPotId().equals(pot.potId())) {
        holds = Math.addExact(holds, transfer.amountCents().cents());
      }
    }
    return holds;
  }
}
