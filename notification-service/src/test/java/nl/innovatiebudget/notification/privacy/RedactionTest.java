package nl.innovatiebudget.notification.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionTest {

  @Test
  void names_and_addresses_go_and_all_else_stays() {
    var redaction = Redaction.of(List.of("Noor de Boer", "noor@jury.example"), "[gewist]");

    assertThat(redaction.in("Beste Noor de Boer,\n\nMail ging naar NOOR@jury.example."))
        .isEqualTo("Beste [gewist],\n\nMail ging naar [gewist].");
  }

  @Test
  void a_name_goes_also_where_it_is_broken_over_lines_or_escaped_for_html() {
    var redaction = Redaction.of(List.of("Van 't Hoff & Zn."), "[gewist]");

    assertThat(redaction.in("<p>Aan Van &#39;t Hoff &amp; Zn. te Ede</p>"))
        .isEqualTo("<p>Aan [gewist] te Ede</p>");
    assertThat(redaction.in("Aan Van 't\nHoff & Zn. te Ede")).isEqualTo("Aan [gewist] te Ede");
  }

  @Test
  void part_of_another_word_is_no_name() {
    var redaction = Redaction.of(List.of("Ede", "Gemeente Ede"), "–");

    assertThat(redaction.in("Gemeente Ede en alle leden van Ede, in vrede: Eden"))
        .isEqualTo("– en alle leden van –, in vrede: Eden");
  }

  @Test
  void a_mark_is_taken_as_it_is_and_nothing_stays_nothing() {
    assertThat(Redaction.of(List.of("Noor", " "), "$1\\").in("Noor")).isEqualTo("$1\\");
    assertThat(Redaction.of(List.of("Noor"), "x").in(null)).isNull();
  }
}
