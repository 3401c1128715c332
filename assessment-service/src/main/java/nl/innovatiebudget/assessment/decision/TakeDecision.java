package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Lets a signed decision have its effect on one case: an award asks for its money first, a refusal
 * is final at once. The caller holds the lock of the case and has checked that it may.
 */
@ApplicationScoped
public class TakeDecision {

  private final Decisions decisions;
  private final DecisionNews news;
  private final Acts acts;

  TakeDecision(Decisions decisions, DecisionNews news, Acts acts) {
    this.decisions = decisions;
    this.news = news;
    this.acts = acts;
  }

  /**
   * What is decided.
   *
   * @param amount the award; nothing to refuse
   * @param proposalId what was approved, if it was a decision proposal
   */
  public record Verdict(
      DecisionKind kind, @Nullable UUID proposalId, Euro amount, List<Text> reasons) {

    boolean awards() {
      return amount.isMoreThan(Euro.ZERO);
    }
  }

  /** Gives the id of the decision. */
  @Transactional(TxType.MANDATORY)
  public UUID take(CaseFile file, Verdict verdict, String by, Instant at) {
    var decision =
        new Decision(
            file.applicationId(), verdict.proposalId(), verdict.kind(), verdict.amount(), by, at);
    decisions.persist(decision);
    if (verdict.awards()) {
      file.proposed(decision.decisionId(), verdict.amount(), verdict.reasons(), at);
      news.awardProposed(file);
    } else {
      file.refused(decision.decisionId(), verdict.reasons(), at);
      news.decided(file);
    }
    acts.record(
        new NewAct(
            file.roundId(),
            file.applicationId(),
            null,
            verdict.awards() ? "award-decided" : "refusal-decided",
            verdict.reasons().getFirst().nl(),
            new Taken(decision.decisionId(), verdict.kind(), verdict.amount())));
    return decision.decisionId();
  }

  private record Taken(UUID decisionId, DecisionKind kind, Euro amountCents) {}
}
