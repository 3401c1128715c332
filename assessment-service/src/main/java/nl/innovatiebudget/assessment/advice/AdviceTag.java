package nl.innovatiebudget.assessment.advice;

import nl.innovatiebudget.kit.problem.Rejected;
import org.jspecify.annotations.Nullable;

/** The {@code ETag} of an advice: who changes or signs it says what they read. */
final class AdviceTag {

  private AdviceTag() {}

  static String of(AdviceView advice) {
    return quoted(advice.sha256());
  }

  /** Refuses when it is missing, and when the advice says something else by now. */
  static void requireMatch(@Nullable String ifMatch, AdviceContent now) {
    if (ifMatch == null) {
      throw new Rejected(AdviceRejections.ifMatchMissing());
    }
    if (!ifMatch.strip().equals(quoted(ReadAdvice.sha256(now)))) {
      throw new Rejected(AdviceRejections.changedMeanwhile());
    }
  }

  private static String quoted(String sha256) {
    return "\"" + sha256 + "\"";
  }
}
