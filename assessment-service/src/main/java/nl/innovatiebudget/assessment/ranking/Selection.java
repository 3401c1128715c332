package nl.innovatiebudget.assessment.ranking;

import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.assessment.ranking.PotRun.Offer;
import nl.innovatiebudget.assessment.ranking.PotRun.Turn;
import nl.innovatiebudget.assessment.ranking.Ranking.Outcome;
import nl.innovatiebudget.assessment.ranking.Ranking.PotUse;
import nl.innovatiebudget.assessment.ranking.Ranking.Row;
import nl.innovatiebudget.assessment.ranking.RankingInputs.PotInput;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Divides the pots in the order of a ranking, by the round's {@link SelectionRule}. A clear yes, or
 * a doubtful case whose score reaches the threshold, gets what it asked if its pot still has that.
 * What a pot has for a case is in {@link PotRun.Turn}.
 */
final class Selection {

  private Selection() {}

  static Ranking of(List<RankedCase> order, RankingInputs inputs) {
    var pots = new PotRun(inputs);
    var rows = new ArrayList<Row>(order.size());
    for (var ranked : order) {
      rows.add(row(rows.size() + 1, ranked, inputs, pots));
    }
    return new Ranking(
        List.copyOf(rows),
        inputs.pots().stream().map(pot -> use(pot, pots)).toList(),
        inputs.selectionRule(),
        inputs.selectionRule() == null ? null : Spread.of(rows, inputs));
  }

  private static Row row(int rank, RankedCase ranked, RankingInputs inputs, PotRun pots) {
    var scored = ranked.scored();
    var input = scored.input();
    var turn = pots.turn(input);
    var offer =
        scored.selectable(inputs.selectableFrom())
            ? pots.offer(input)
            : new Offer(Outcome.BELOW_THRESHOLD, Euro.ZERO);
    boolean former = inputs.selectionRule() == null;
    return new Row(
        rank,
        input.applicationId(),
        input.number(),
        input.title(),
        input.lead(),
        input.potId(),
        input.costCents(),
        input.requestedCents(),
        scored.score().toPlainString(),
        input.band(),
        offer.outcome(),
        offer.award(),
        reason(offer, turn, scored, inputs),
        ranked.points(),
        former ? null : ranked.decidedBy());
  }

  private static Text reason(Offer offer, Turn turn, ScoredCase scored, RankingInputs inputs) {
    boolean movedByPanel =
        offer.outcome() == Outcome.BELOW_THRESHOLD
            && inputs.selectionRule() != null
            && scored.score().compareTo(inputs.selectableFrom()) >= 0;
    return movedByPanel
        ? RankingReason.clearNoByPanel(scored.score())
        : RankingReason.of(
            offer,
            turn,
            scored,
            inputs.selectableFrom(),
            inputs.pot(scored.input().potId()).label());
  }

  private static PotUse use(PotInput pot, PotRun pots) {
    var potId = pot.potId();
    long holds = Math.max(0, pot.openingCents().cents() + pots.in(potId) - pots.out(potId));
    var awarded = pots.awarded(potId);
    return new PotUse(
        potId,
        pot.openingCents(),
        awarded,
        Euro.ofCents(Math.max(0, holds - awarded.cents())),
        ifAny(pots.in(potId)),
        ifAny(pots.out(potId)));
  }

  private static @Nullable Euro ifAny(long cents) {
    return cents == 0 ? null : Euro.ofCents(cents);
  }
}
