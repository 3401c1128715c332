package nl.innovatiebudget.assessment.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.RuleOutcome;
import nl.innovatiebudget.assessment.ranking.Ranking;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/** Why a case is awarded or refused, in words for its letter (Awb 3:46, 3:50). */
final class DecisionReasons {

  private static final Text DEVIATION =
      new Text(
          "Wij besluiten anders dan de jury adviseerde.",
          "We decide otherwise than the jury advised.");

  private DecisionReasons() {}

  /**
   * For a case that was ranked: why it departs from the advice if it does, what the ranking says,
   * for a refused one where it fell behind, and what the panel remarked.
   */
  static List<Text> ranked(
      Ranking.Row row,
      Euro award,
      Optional<Deviation> deviation,
      CriteriaCompared compared,
      @Nullable Text remark) {
    Stream<Text> departing =
        deviation.stream().flatMap(other -> Stream.of(DEVIATION, other.reason()));
    Stream<Text> behind =
        award.equals(Euro.ZERO) && deviation.isEmpty()
            ? compared.behind(row.applicationId()).stream()
            : Stream.empty();
    return LetterReasons.of(
        Stream.of(departing, Stream.of(row.reason()), Stream.ofNullable(remark), behind)
            .flatMap(part -> part));
  }

  /** For a case that was never ranked: which hard criteria it does not meet. */
  static List<Text> notEligible(CaseFile file) {
    return LetterReasons.of(
        file.eligibility().stream().filter(rule -> !rule.met()).map(RuleOutcome::detail));
  }
}
