package nl.innovatiebudget.budget.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.budget.approval.Proposal.State;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Acts that take two people. A proposal is judged when it is made and again when it is approved,
 * since the world may have changed in between; it is carried out in the transaction of its
 * approval, once.
 */
@ApplicationScoped
public class Proposals {

  /** At most so many in one answer. */
  static final int LIST_ROWS = 200;

  private final Map<String, Proposable<?>> kinds;
  private final ProposalRows rows;
  private final CurrentCaller caller;
  private final ObjectMapper json;
  private final Clock clock;

  Proposals(
      @All List<Proposable<?>> kinds,
      ProposalRows rows,
      CurrentCaller caller,
      ObjectMapper json,
      Clock clock) {
    this.kinds = kinds.stream().collect(Collectors.toMap(Proposable::kind, Function.identity()));
    this.rows = rows;
    this.caller = caller;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Proposes an act for the present caller. Refuses what could not be carried out now, and a second
   * open proposal of this kind about the same subject ({@code proposal-open}).
   *
   * @param kind of a {@link Proposable}
   * @param subject id of what it is about, at most 300 characters
   * @param reason why, at most 2,000 characters
   */
  @Transactional
  public ProposalView propose(String kind, String subject, Record body, String reason) {
    return propose(kind, subject, body, reason, caller.get());
  }

  ProposalView propose(String kind, String subject, Record body, String reason, Caller proposer) {
    if (rows.isOpen(kind, subject)) {
      throw new Rejected(ProposalRejections.open());
    }
    judge(proposable(kind), body);
    var proposal =
        new Proposal(
            UUID.randomUUID(),
            kind,
            subject,
            written(body),
            reason,
            proposer.actingSubject(),
            clock.instant());
    try {
      rows.persistAndFlush(proposal);
    } catch (ConstraintViolationException sameAtTheSameTime) {
      throw new Rejected(ProposalRejections.open());
    }
    return view(proposal);
  }

  /** Carries it out. Refuses the proposer, who lacks the role, and what is no longer possible. */
  @Transactional
  ProposalView approve(UUID proposalId, Caller by) {
    var proposal = lockedFor(proposalId, by);
    proposal.decide(State.APPROVED, by.actingSubject(), clock.instant(), null);
    carryOut(proposable(proposal.kind()), proposal);
    return view(proposal);
  }

  @Transactional
  ProposalView reject(UUID proposalId, Caller by, String reason) {
    var proposal = lockedFor(proposalId, by);
    proposal.decide(State.REJECTED, by.actingSubject(), clock.instant(), reason);
    return view(proposal);
  }

  /** By who proposed it, and nobody else. */
  @Transactional
  ProposalView withdraw(UUID proposalId, Caller by) {
    var proposal = locked(proposalId);
    if (!proposal.proposedBy().equals(by.actingSubject())) {
      throw new Rejected(ProposalRejections.notYourProposal());
    }
    requireOpen(proposal);
    proposal.decide(State.WITHDRAWN, by.actingSubject(), clock.instant(), null);
    return view(proposal);
  }

  Optional<ProposalView> find(UUID proposalId) {
    return rows.findByIdOptional(proposalId).map(this::view);
  }

  /** Newest first, at most {@value #LIST_ROWS}. */
  List<ProposalView> list(@Nullable State state, @Nullable String kind) {
    return rows.newest(state, kind, LIST_ROWS).stream().map(this::view).toList();
  }

  private Proposal lockedFor(UUID proposalId, Caller by) {
    var proposal = locked(proposalId);
    if (proposable(proposal.kind()).approvers().stream().noneMatch(by::hasRole)) {
      throw new Rejected(ProposalRejections.notAnApprover());
    }
    if (proposal.proposedBy().equals(by.actingSubject())) {
      throw new Rejected(ProposalRejections.ownProposal());
    }
    requireOpen(proposal);
    return proposal;
  }

  private Proposal locked(UUID proposalId) {
    return rows.lock(proposalId).orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  private static void requireOpen(Proposal proposal) {
    if (proposal.state() != State.PROPOSED) {
      throw new Rejected(ProposalRejections.decided(proposal.state()));
    }
  }

  private Proposable<?> proposable(String kind) {
    var proposable = kinds.get(kind);
    if (proposable == null) {
      throw new IllegalStateException("nothing is proposed as " + kind);
    }
    return proposable;
  }

  private static <T extends Record> void judge(Proposable<T> proposable, Record body) {
    proposable.judge(proposable.bodyType().cast(body));
  }

  private <T extends Record> void carryOut(Proposable<T> proposable, Proposal proposal) {
    var body = read(proposal.body(), proposable.bodyType());
    proposable.judge(body);
    proposable.carryOut(proposal.proposalId(), body);
  }

  private ProposalView view(Proposal proposal) {
    return ProposalView.of(proposal, read(proposal.body(), ObjectNode.class));
  }

  private String written(Record body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T read(String body, Class<T> type) {
    try {
      return json.readValue(body, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
