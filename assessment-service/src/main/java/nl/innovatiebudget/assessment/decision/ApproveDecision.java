package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.RuleOutcome;
import nl.innovatiebudget.assessment.ranking.Ranking;
import nl.innovatiebudget.assessment.ranking.Rankings;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Signs the decision on a round. Selected cases ask for their money first; all others are refused
 * at once, each with its own reasons. On a case that left the round nothing is decided here.
 */
@ApplicationScoped
class ApproveDecision {

  private final DecisionProposals proposals;
  private final Rounds rounds;
  private final CaseFiles cases;
  private final Rankings rankings;
  private final DecisionNews news;
  private final Clock clock;

  ApproveDecision(
      DecisionProposals proposals,
      Rounds rounds,
      CaseFiles cases,
      Rankings rankings,
      DecisionNews news,
      Clock clock) {
    this.proposals = proposals;
    this.rounds = rounds;
    this.cases = cases;
    this.rankings = rankings;
    this.news = news;
    this.clock = clock;
  }

  /** Refuses the one who prepared it, a second approval, and a ranking the facts have overtaken. */
  @Transactional
  ProposalView approve(UUID proposalId, String approver) {
    var proposal = proposals.lock(proposalId);
    var now = clock.instant();
    proposal
        .approve(approver, now)
        .ifPresent(
            rejection -> {
              throw new Rejected(rejection);
            });
    var round = rounds.lock(proposal.roundId());
    var rows =
        rankings.requireCurrent(proposal.rankingId(), round).rows().stream()
            .collect(Collectors.toMap(Ranking.Row::applicationId, Function.identity()));
    decideAll(cases.lockRound(round.roundId()), rows, now);
    return proposal.view();
  }

  private void decideAll(List<CaseFile> inRound, Map<UUID, Ranking.Row> rows, Instant now) {
    inRound.stream()
        .filter(file -> !file.state().isOut())
        .forEach(file -> decide(file, rows.get(file.applicationId()), now));
  }

  /** A case without a row was never ranked, because it is not eligible. */
  private void decide(CaseFile file, Ranking.@Nullable Row row, Instant now) {
    var decisionId = UUID.randomUUID();
    if (row != null && row.outcome().getsMoney()) {
      file.proposed(decisionId, row.awardCents(), List.of(row.reason()), now);
      news.awardProposed(file);
    } else {
      file.refused(decisionId, row == null ? unmetRules(file) : List.of(row.reason()), now);
      news.decided(file);
    }
  }

  private static List<Text> unmetRules(CaseFile file) {
    return file.eligibility().stream()
        .filter(outcome -> !outcome.met())
        .map(RuleOutcome::detail)
        .toList();
  }
}
