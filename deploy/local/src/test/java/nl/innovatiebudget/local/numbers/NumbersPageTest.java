package nl.innovatiebudget.local.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumbersPageTest {

  @Test
  void metrics_are_read_with_their_labels_and_without_what_is_no_number() {
    var samples = SomeNumbers.inTheMiddleOfARound().samples();
    assertThat(samples)
        .hasSize(18)
        .contains(
            new Numbers.Sample(
                "pot_cents",
                Map.of("part", "committed", "pot", "small", "round", "ibdo-2026"),
                137_726_456));
  }

  @Test
  void the_page_says_in_dutch_how_the_round_is_doing() {
    assertThat(page(Words.NL))
        .contains("<html lang=\"nl\">", "De ronde sluit over 2 dagen en 1 uur.")
        .contains("<th scope=\"row\">Begonnen</th><td>70</td>")
        .contains("<th scope=\"row\">Ingediend</th><td>58</td>")
        .contains("<th scope=\"row\">Laatste uur</th><td>21</td>")
        .contains("<th scope=\"row\">small: vastgelegd</th><td>1.377.264,56</td>")
        .contains("<th scope=\"row\">Toekenning</th><td>20</td>")
        .contains("<th scope=\"row\">E-mail: wacht</th><td>3</td>");
  }

  @Test
  void the_page_says_in_english_how_the_round_is_doing() {
    assertThat(page(Words.EN))
        .contains("<html lang=\"en\">", "The round closes in 2 days and 1 hour.")
        .contains("<th scope=\"row\">Submitted</th><td>58</td>")
        .contains("<th scope=\"row\">small: committed</th><td>1,377,264.56</td>");
  }

  @Test
  void every_bar_of_a_chart_is_also_in_its_table() {
    var page = page(Words.EN);
    assertThat(page.split("<rect ", -1)).hasSameSizeAs(page.split("<th scope=\"row\">", -1));
  }

  @Test
  void a_service_that_does_not_answer_is_named_and_nothing_else_is_lost() {
    var numbers = new Numbers(Numbers.read(""), List.of("budget-service"));
    assertThat(new NumbersPage(numbers, Words.EN).html())
        .contains("No answer from: budget-service.", "There are no rounds yet.");
  }

  @Test
  void what_a_service_says_is_text_and_never_markup() {
    var numbers =
        new Numbers(
            Numbers.read("round_deadline_seconds{round=\"<script>x</script>\"} -60.0"), List.of());
    assertThat(new NumbersPage(numbers, Words.NL).html())
        .doesNotContain("<script")
        .contains("&lt;script&gt;", "0 uur en 1 minuut geleden gesloten");
  }

  private static String page(Words words) {
    return new NumbersPage(SomeNumbers.inTheMiddleOfARound(), words).html();
  }
}
