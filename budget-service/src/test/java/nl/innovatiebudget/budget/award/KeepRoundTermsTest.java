package nl.innovatiebudget.budget.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.innovatiebudget.budget.award.PaymentArrangement.Kind;
import nl.innovatiebudget.budget.award.PaymentArrangement.Milestone;
import nl.innovatiebudget.budget.pot.RoundPublished;
import nl.innovatiebudget.budget.pot.RoundPublished.Arrangement;
import nl.innovatiebudget.budget.pot.RoundPublished.Pot;
import nl.innovatiebudget.budget.pot.RoundPublished.Reporting;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepRoundTermsTest {

  @Test
  void a_round_that_says_nothing_gets_an_advance_of_80_percent() {
    assertThat(KeepRoundTerms.termsOf(round(null, null))).isEqualTo(RoundTerms.USUAL);
  }

  @Test
  void a_round_says_how_its_awards_are_paid_and_accounted_for() {
    var published =
        new Arrangement("MILESTONES", null, List.of(new RoundPublished.Milestone("pilot", 40)));
    var terms = KeepRoundTerms.termsOf(round(published, 25));
    assertThat(terms.arrangement())
        .isEqualTo(new PaymentArrangement(Kind.MILESTONES, 0, List.of(new Milestone("pilot", 40))));
    assertThat(terms.maximumDurationMonths()).isEqualTo(9);
    assertThat(terms.finalReportWeeks()).isEqualTo(8);
    assertThat(terms.ownContributionPercents()).isEqualTo(Map.of("small", 25));
  }

  private static RoundPublished round(@Nullable Arrangement arrangement, @Nullable Integer own) {
    boolean says = arrangement != null;
    return new RoundPublished(
        "ibdo-2024",
        1,
        Euro.ZERO,
        List.of(new Pot("small", Euro.ZERO, own)),
        says ? 9 : null,
        arrangement,
        says ? new Reporting(8) : null);
  }
}
