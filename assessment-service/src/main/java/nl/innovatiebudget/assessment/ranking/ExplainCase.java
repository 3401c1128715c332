package nl.innovatiebudget.assessment.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.ranking.CaseExplanation.Neighbour;
import nl.innovatiebudget.assessment.ranking.Ranking.Row;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/** Tells why a case is where it is in a ranking, and what would have changed it. */
@ApplicationScoped
class ExplainCase {

  private final Rankings rankings;
  private final CaseAccess access;
  private final Interests interests;

  ExplainCase(Rankings rankings, CaseAccess access, Interests interests) {
    this.rankings = rankings;
    this.access = access;
    this.interests = interests;
  }

  /** Refuses a case that was not ranked, and a reader with an interest in it. */
  @Transactional
  CaseExplanation explain(UUID rankingId, UUID applicationId, Caller reader) {
    var stored = rankings.stored(rankingId);
    var view = stored.view();
    if (view.rows().stream().noneMatch(row -> row.applicationId().equals(applicationId))) {
      throw new Rejected(Rejection.notFound());
    }
    access.withoutConflict(applicationId, reader);
    var inputs = stored.inputs();
    var rule = stored.rule();
    var rows = withDeciders(view.rows(), rule, inputs);
    var explanation = Explanation.of(rule, inputs, rows, applicationId);
    var row = explanation.row();
    var seen = interests.leaveOut(view.roundId(), rows, reader);
    var above = neighbour(rows, seen, row.rank() - 1, row.decidedBy());
    var below = neighbourBelow(rows, seen, row.rank() + 1);
    var turn = explanation.turn();
    var change = explanation.change();
    return new CaseExplanation(
        rankingId,
        view.rule(),
        view.selectionRule(),
        view.sha256(),
        applicationId,
        row.number(),
        row.rank(),
        rows.size(),
        row.band(),
        row.score(),
        row.points(),
        explanation.parts(),
        explanation.pitch().stream().findFirst().orElse(null),
        above,
        below,
        turn,
        row.outcome(),
        row.awardCents(),
        change,
        ExplanationText.of(
            row, rows.size(), above, below, inputs.pot(row.potId()).label(), turn, change));
  }

  /** A ranking from before rows said what decided gets that from its rule. */
  private static List<Row> withDeciders(List<Row> rows, RankingRule rule, RankingInputs inputs) {
    if (inputs.selectionRule() != null) {
      return rows;
    }
    var order = rule.order(inputs);
    return rows.stream().map(row -> row.decidedBy(order.get(row.rank() - 1).decidedBy())).toList();
  }

  private static @Nullable Neighbour neighbourBelow(List<Row> rows, List<Row> seen, int rank) {
    return rank > rows.size() ? null : neighbour(rows, seen, rank, rows.get(rank - 1).decidedBy());
  }

  private static @Nullable Neighbour neighbour(
      List<Row> rows, List<Row> seen, int rank, Ranking.@Nullable Decider decidedBy) {
    if (rank < 1 || !seen.contains(rows.get(rank - 1))) {
      return null;
    }
    var row = rows.get(rank - 1);
    return new Neighbour(rank, row.number(), row.score(), decidedBy);
  }
}
