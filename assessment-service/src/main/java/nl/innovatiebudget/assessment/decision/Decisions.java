package nl.innovatiebudget.assessment.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Every decision on a case, also those that another decision came after. */
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<Decision, UUID> {

  private final DecisionProposals proposals;

  Decisions(DecisionProposals proposals) {
    this.proposals = proposals;
  }

  /** Oldest first. */
  public List<Decision> ofCase(UUID applicationId) {
    return list("applicationId = ?1 order by decidedAt", applicationId);
  }

  /** Whether this very decision was taken on this case, now or before. */
  boolean wasTaken(UUID decisionId, UUID applicationId) {
    return count("decisionId = ?1 and applicationId = ?2", decisionId, applicationId) > 0;
  }

  /** The first decision on this case, if it was taken and is known. */
  public Optional<Decision> primary(UUID applicationId) {
    return ofCase(applicationId).stream()
        .filter(decision -> decision.kind() == DecisionKind.PRIMARY)
        .findFirst();
  }

  /** Whether somebody prepared a decision on this case, or had it depart from the advice for it. */
  public boolean wasPreparedBy(String person, UUID applicationId) {
    return ofCase(applicationId).stream()
        .flatMap(decision -> Stream.ofNullable(decision.proposalId()))
        .flatMap(id -> proposals.findByIdOptional(id).stream())
        .anyMatch(
            proposal ->
                person.equals(proposal.preparedBy())
                    || proposal
                        .deviationOf(applicationId)
                        .filter(deviation -> person.equals(deviation.by()))
                        .isPresent());
  }

  /** The ranking that the first decision on this case followed, if there is a decision. */
  public Optional<UUID> rankingOf(UUID applicationId) {
    return primary(applicationId)
        .map(Decision::proposalId)
        .flatMap(proposals::findByIdOptional)
        .map(DecisionProposal::rankingId);
  }
}
