package nl.innovatiebudget.budget.approval;

import java.util.Set;
import java.util.UUID;

/**
 * An act that takes two people: one proposes it, another approves it (four eyes). A bean of this
 * type makes the act known to {@link Proposals}.
 *
 * @param <T> what is proposed; kept as JSON, so its components may only be added to
 */
public interface Proposable<T extends Record> {

  /** Stable kebab-case name of the act, at most 60 characters. */
  String kind();

  Class<T> bodyType();

  /** Who may approve or reject; one of these roles is enough. */
  Set<String> approvers();

  /**
   * Throws {@link nl.innovatiebudget.kit.problem.Rejected} with all reasons why this cannot be
   * done. Asked when it is proposed and again before it is carried out.
   */
  void judge(T body);

  /**
   * Does it, in the transaction of the approval. When it refuses, the proposal stays open.
   *
   * @param proposalId what makes the effect happen once: ids of transfers are made from it
   */
  void carryOut(UUID proposalId, T body);
}
