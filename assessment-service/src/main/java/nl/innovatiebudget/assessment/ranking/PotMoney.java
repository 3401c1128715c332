package nl.innovatiebudget.assessment.ranking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.ranking.RankingInputs.TransferInput;
import nl.innovatiebudget.assessment.round.RoundDefinition.Pot;
import nl.innovatiebudget.kit.money.Euro;

/** What decisions took from the pots of a round, and what that leaves. */
final class PotMoney {

  private PotMoney() {}

  /** What decisions gave, per pot; money that the ledger refused is still meant for its case. */
  static Map<String, Euro> given(List<CaseFile> inRound) {
    return given(inRound, Set.of());
  }

  /** The same without what was given to these cases. */
  static Map<String, Euro> given(List<CaseFile> inRound, Set<UUID> ownCases) {
    return inRound.stream()
        .filter(file -> file.state().isDecided() && !ownCases.contains(file.applicationId()))
        .filter(file -> file.decision().orElseThrow().amountCents().isMoreThan(Euro.ZERO))
        .collect(
            Collectors.toMap(
                file -> file.application().potId(),
                file -> file.decision().orElseThrow().amountCents(),
                Euro::plus));
  }

  /** Once something was given, what the jury moved has been moved, and counts as held or gone. */
  static Euro left(Pot pot, Map<String, Euro> given, List<TransferInput> moved) {
    if (given.isEmpty()) {
      return pot.openingCents();
    }
    var held =
        moved.stream()
            .filter(transfer -> transfer.toPotId().equals(pot.potId()))
            .map(TransferInput::amountCents)
            .reduce(pot.openingCents(), Euro::plus);
    var gone =
        moved.stream()
            .filter(transfer -> transfer.fromPotId().equals(pot.potId()))
            .map(TransferInput::amountCents)
            .reduce(given.getOrDefault(pot.potId(), Euro.ZERO), Euro::plus);
    return held.minus(gone.min(held));
  }
}
