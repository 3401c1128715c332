package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.advice.Advices;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.ranking.Rankings;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/** Prepares the decision on cases of a round, after a ranking of the facts as they are. */
@ApplicationScoped
class ProposeDecision {

  private final Rounds rounds;
  private final CaseFiles cases;
  private final Rankings rankings;
  private final Advices advices;
  private final DecisionMakers decisionMakers;
  private final DecisionProposals proposals;
  private final Acts acts;
  private final Clock clock;

  ProposeDecision(
      Rounds rounds,
      CaseFiles cases,
      Rankings rankings,
      Advices advices,
      DecisionMakers decisionMakers,
      DecisionProposals proposals,
      Acts acts,
      Clock clock) {
    this.rounds = rounds;
    this.cases = cases;
    this.rankings = rankings;
    this.advices = advices;
    this.decisionMakers = decisionMakers;
    this.proposals = proposals;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Refuses who has an interest in one of the cases, a ranking of another round, one that the facts
   * have overtaken, one on which the jury did not sign an advice, and cases that are not in the
   * round or decided already.
   */
  @Transactional
  ProposalView propose(String roundId, ProposalRequest request, Caller caller) {
    var round = rounds.lock(roundId);
    if (!rankings.get(request.rankingId()).roundId().equals(roundId)) {
      throw new Rejected(DecisionRejections.rankingOfOtherRound());
    }
    rankings.requireCurrent(request.rankingId(), round);
    advices.requireSigned(request.rankingId());
    Rejected.ifAny(faults(roundId, request.applicationIds()));
    Rejected.ifAny(decisionMakers.barriersToPrepare(caller, covered(roundId, request)));
    var proposal =
        DecisionProposal.following(
            roundId,
            request.rankingId(),
            request.applicationIds(),
            caller.actingSubject(),
            clock.instant());
    acts.record(
        new NewAct(
            roundId,
            null,
            null,
            "decision-proposed",
            null,
            new Proposed(proposal.proposalId(), request.rankingId())));
    return proposals.written(proposal);
  }

  private List<CaseFile> covered(String roundId, ProposalRequest request) {
    var wanted = request.applicationIds();
    return cases.ofRound(roundId).stream()
        .filter(file -> !file.state().isOut() && !file.state().isDecided())
        .filter(file -> wanted == null || wanted.contains(file.applicationId()))
        .toList();
  }

  private List<Rejection> faults(String roundId, @Nullable List<UUID> wanted) {
    if (wanted == null) {
      return List.of();
    }
    var inRound = cases.ofRound(roundId).stream().filter(file -> !file.state().isOut()).toList();
    var known = inRound.stream().map(CaseFile::applicationId).collect(Collectors.toSet());
    var asked = Set.copyOf(wanted);
    var strange = asked.stream().filter(id -> !known.contains(id)).map(UUID::toString);
    var strangers = strange.sorted().toList();
    var decided =
        inRound.stream()
            .filter(file -> asked.contains(file.applicationId()) && file.state().isDecided())
            .map(CaseFile::number)
            .toList();
    var faults = new ArrayList<Rejection>();
    if (!strangers.isEmpty()) {
      faults.add(DecisionRejections.caseNotInRound(strangers));
    }
    if (!decided.isEmpty()) {
      faults.add(DecisionRejections.caseAlreadyDecided(decided));
    }
    return faults;
  }

  private record Proposed(UUID proposalId, UUID rankingId) {}
}
