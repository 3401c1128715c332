package nl.innovatiebudget.intake.round;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.problem.Text;

/** Something that must hold for a round before it is published. */
sealed interface PublicationRule
    permits PeriodRule, MoneyRule, PaymentRule, AssessmentRule, FormRule, DocumentRule {

  /**
   * What a rule may look at beside the definition.
   *
   * @param knownRules codes of the eligibility rules that this platform can judge
   */
  record Circumstances(Instant now, Set<String> knownRules) {}

  /** Where a definition breaks a rule: JSON pointers into it, none if it does not. */
  @FunctionalInterface
  interface Check {
    Stream<String> brokenAt(RoundDefinition round, Circumstances circumstances);
  }

  /** One place where a rule is broken. */
  record Mistake(PublicationRule rule, String pointer) {}

  String name();

  Text detail();

  Check check();

  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Everything that is wrong with this definition if it were published now. */
  static List<Mistake> mistakesIn(RoundDefinition round, Circumstances circumstances) {
    return all()
        .flatMap(
            rule ->
                rule.check()
                    .brokenAt(round, circumstances)
                    .map(pointer -> new Mistake(rule, pointer)))
        .toList();
  }

  private static Stream<PublicationRule> all() {
    return Stream.<PublicationRule[]>of(
            PeriodRule.values(),
            MoneyRule.values(),
            PaymentRule.values(),
            AssessmentRule.values(),
            FormRule.values(),
            DocumentRule.values())
        .flatMap(Stream::of);
  }

  /** A check of the definition as a whole. */
  static Check unless(Predicate<RoundDefinition> holds, String pointer) {
    return (round, circumstances) -> holds.test(round) ? Stream.empty() : Stream.of(pointer);
  }

  /** A check of every item of a list on its own. */
  static <T> Check forEach(
      Function<RoundDefinition, List<T>> list,
      Predicate<T> holds,
      String listPointer,
      String member) {
    return (round, circumstances) -> {
      var items = list.apply(round);
      return IntStream.range(0, items.size())
          .filter(i -> !holds.test(items.get(i)))
          .mapToObj(i -> listPointer + "/" + i + "/" + member);
    };
  }

  /** A check that an id is used once in its list. */
  static <T> Check allDifferent(
      Function<RoundDefinition, List<T>> list,
      Function<T, String> id,
      String listPointer,
      String member) {
    return (round, circumstances) -> {
      var seen = new HashSet<String>();
      return PublicationRule.<T>forEach(list, item -> seen.add(id.apply(item)), listPointer, member)
          .brokenAt(round, circumstances);
    };
  }
}
