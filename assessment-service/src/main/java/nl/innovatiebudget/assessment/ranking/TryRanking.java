package nl.innovatiebudget.assessment.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.ranking.RankingInputs.TransferInput;
import nl.innovatiebudget.assessment.round.RoundDefinition;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/** Answers what a ranking would be if the round had chosen otherwise. Keeps and locks nothing. */
@ApplicationScoped
class TryRanking {

  private final Rounds rounds;
  private final CaseFiles cases;
  private final GatherInputs gatherInputs;
  private final Interests interests;

  TryRanking(Rounds rounds, CaseFiles cases, GatherInputs gatherInputs, Interests interests) {
    this.rounds = rounds;
    this.cases = cases;
    this.gatherInputs = gatherInputs;
    this.interests = interests;
  }

  /** Refuses what a ranking would refuse, and transfers that the jury could not make. */
  @Transactional
  RankingTrial attempt(String roundId, TrialRequest request, Caller reader) {
    var round = rounds.current(roundId);
    var inRound = cases.ofRound(roundId);
    var transfers = transfers(round, request, PotMoney.given(inRound));
    var threshold = request.clearYesFrom() == null ? null : new BigDecimal(request.clearYesFrom());
    var selection =
        request.selectionRule() == null ? null : SelectionRule.of(request.selectionRule());
    var inputs = gatherInputs.look(round, inRound, transfers).supposing(threshold, selection);
    var method =
        request.rankingRule() == null ? round.assessment().rankingRule() : request.rankingRule();
    var rule = RankingRule.of(method);
    Rejected.ifAny(rule.tooMuch(inputs).stream().toList());
    var ranking = rule.apply(inputs);
    var visible = interests.leaveOut(roundId, ranking.rows(), reader);
    boolean all = visible.size() == ranking.rows().size();
    return new RankingTrial(
        true,
        roundId,
        rule.name(),
        ranking.selectionRule(),
        visible,
        all ? ranking.pots() : null,
        all ? ranking.spread() : null,
        ranking.rows().size() - visible.size());
  }

  private static @Nullable List<TransferInput> transfers(
      RoundDefinition round, TrialRequest request, Map<String, Euro> given) {
    var supposed = request.transfers();
    if (supposed == null) {
      return null;
    }
    var made = new ArrayList<TransferInput>();
    var faults = new ArrayList<Rejection>();
    for (var one : supposed) {
      var transfer = new TransferInput(one.fromPotId(), one.toPotId(), one.amountCents());
      faults.addAll(TransferRules.faults(round, made, given, transfer));
      made.add(transfer);
    }
    Rejected.ifAny(faults);
    return made;
  }
}
