package nl.innovatiebudget.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.notification.Situations;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.round.SomeRound;
import nl.innovatiebudget.notification.template.DecisionFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTextTest {

  @ParameterizedTest(name = "issued at {0}: {1}, object until {2}")
  @CsvSource({
    "2024-07-02T08:00:00Z, 2 juli 2024, 13 augustus 2024",
    // In Amsterdam it is the next day already.
    "2024-07-02T22:30:00Z, 3 juli 2024, 14 augustus 2024",
    "2024-01-15T23:30:00Z, 16 januari 2024, 27 februari 2024",
    // Six weeks later is King's Day, then comes a weekend with nothing to add.
    "2026-03-16T12:00:00Z, 16 maart 2026, 28 april 2026",
    // Six weeks later is the first day of Christmas, a Friday is the second.
    "2025-11-13T12:00:00Z, 13 november 2025, 29 december 2025",
    // Six weeks later is Good Friday; then come a weekend and Easter Monday.
    "2027-02-12T12:00:00Z, 12 februari 2027, 30 maart 2027",
    // Six weeks later is 5 May, a holiday every year.
    "2026-03-24T12:00:00Z, 24 maart 2026, 6 mei 2026",
    // Six weeks later is 5 May, then come Ascension, a Friday that is equated, and a weekend.
    "2027-03-24T12:00:00Z, 24 maart 2027, 10 mei 2027"
  })
  void the_term_to_object_runs_from_the_day_of_issue_in_amsterdam(
      Instant issuedAt, String issuedOn, String lastDay) {
    var text = text(Language.NL, Outcome.REFUSED, issuedAt);
    assertThat(text.issuedOn()).isEqualTo(issuedOn);
    assertThat(text.lastDayToObject()).isEqualTo(lastDay);
  }

  @Test
  void money_days_and_reasons_are_in_the_language_of_the_application() {
    var dutch = text(Language.NL, Outcome.AWARDED, Instant.parse("2024-07-02T08:00:00Z"));
    var english = text(Language.EN, Outcome.AWARDED, Instant.parse("2024-07-02T08:00:00Z"));
    assertThat(dutch.amount()).isEqualTo("€\u00a0100.000,50");
    assertThat(english.amount()).isEqualTo("€100,000.50");
    assertThat(dutch.issuedOn()).isEqualTo("2 juli 2024");
    assertThat(english.issuedOn()).isEqualTo("2 July 2024");
    assertThat(dutch.reasons()).containsExactly("omdat");
    assertThat(english.reasons()).containsExactly("because");
    assertThat(dutch.roundTitle()).isEqualTo("Ronde");
    assertThat(english.roundTitle()).isEqualTo("Round");
  }

  @ParameterizedTest
  @CsvSource({
    "AWARDED, 142500.00, false",
    "AWARDED, 142499.99, true",
    "REFUSED, 0.00, false",
    "NOT_TREATED, 0.00, false"
  })
  void an_award_of_less_than_was_requested_is_partial(
      Outcome outcome, String amount, boolean partial) {
    var facts = text(Language.NL, outcome, Euro.of(amount), Instant.parse("2024-07-02T08:00:00Z"));
    assertThat(facts.requested()).isEqualTo("€\u00a0142.500,00");
    assertThat(facts.partial()).isEqualTo(partial);
  }

  static DecisionFacts text(Language language, Outcome outcome, Instant issuedAt) {
    var amount = outcome == Outcome.AWARDED ? Euro.of("100000.50") : Euro.ZERO;
    return text(language, outcome, amount, issuedAt);
  }

  static DecisionFacts text(Language language, Outcome outcome, Euro amount, Instant issuedAt) {
    return DecisionText.of(
        Situations.anApplication(language, "Balie & <meer>"),
        SomeRound.ofTwelveMonths(),
        new ApplicationDecided(
            UUID.randomUUID(),
            UUID.randomUUID(),
            outcome,
            amount,
            "artikel 17",
            List.of(new Text("omdat", "because"))),
        false,
        issuedAt,
        Situations.aContact());
  }
}
