package nl.innovatiebudget.assessment.decision;

import nl.innovatiebudget.kit.problem.Rejected;
import org.jspecify.annotations.Nullable;

/** The {@code ETag} of a proposal: who approves it says what they read. */
public final class ProposalTag {

  private ProposalTag() {}

  public static String of(int version) {
    return "\"" + version + "\"";
  }

  /** Refuses when it is missing, and when the proposal says something else by now. */
  public static void requireMatch(@Nullable String ifMatch, int version) {
    if (ifMatch == null) {
      throw new Rejected(DecisionRejections.ifMatchMissing());
    }
    if (!ifMatch.strip().equals(of(version))) {
      throw new Rejected(DecisionRejections.proposalChanged());
    }
  }
}
