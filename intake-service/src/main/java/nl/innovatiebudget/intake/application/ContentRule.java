package nl.innovatiebudget.intake.application;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.innovatiebudget.intake.application.ApplicationContent.Participant;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;

/**
 * What must hold even for a draft, because it could not be understood otherwise. Everything else
 * may be mended until the application is submitted.
 */
public enum ContentRule implements Rejection {
  ORGANISATION_UNKNOWN(
      "Een organisationId staat niet in het register.",
      "An organisationId is not in the register.") {
    @Override
    boolean holds(ApplicationContent content, Consortium consortium) {
      return consortium.members().stream()
          .allMatch(m -> m.participant().organisationId() == null || m.organisation() != null);
    }
  },
  /** A body signs once, so it must be clear as whom. */
  PARTICIPANT_TWICE(
      "Een organisatie mag maar één keer meedoen, en dus niet ook leverancier zijn.",
      "An organisation may take part only once, so not as a supplier as well.") {
    @Override
    boolean holds(ApplicationContent content, Consortium consortium) {
      return allDifferent(content.participants().stream().map(Participant::organisationId))
          && allDifferent(consortium.members().stream().flatMap(m -> m.bodyIds().stream()));
    }
  },
  COST_WITHOUT_PARTICIPANT(
      "Elke kostenregel moet bij een deelnemer uit de lijst horen (de eerste is 0).",
      "Every cost line must belong to a participant in the list (the first one is 0).") {
    @Override
    boolean holds(ApplicationContent content, Consortium consortium) {
      int participants = content.participants().size();
      return content.costPlan().stream().allMatch(line -> line.participant() < participants);
    }
  },
  /** All of it must fit, escaped and with the figures, into one event of 64 KB. */
  TEXTS_TOO_LONG(
      "Titel, samenvatting, namen en e-mailadressen zijn samen te lang (20.000 bytes).",
      "Title, summary, names and e-mail addresses are too long together (20,000 bytes).") {
    @Override
    boolean holds(ApplicationContent content, Consortium consortium) {
      var participants =
          consortium.members().stream()
              .flatMap(m -> Stream.of(m.name(), m.participant().contactEmail()));
      return Stream.concat(Stream.of(content.title(), content.publicSummary()), participants)
              .filter(Objects::nonNull)
              .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
              .sum()
          <= 20_000;
    }
  };

  private final Text detail;

  ContentRule(String nl, String en) {
    this.detail = new Text(nl, en);
  }

  abstract boolean holds(ApplicationContent content, Consortium consortium);

  static List<ContentRule> brokenBy(ApplicationContent content, Consortium consortium) {
    return Stream.of(values()).filter(rule -> !rule.holds(content, consortium)).toList();
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return Kind.INVALID;
  }

  @Override
  public Text detail() {
    return detail;
  }

  private static boolean allDifferent(Stream<?> values) {
    return values.filter(Objects::nonNull).allMatch(new HashSet<>()::add);
  }
}
