package nl.innovatiebudget.notification.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.innovatiebudget.notification.template.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableCheckTest {

  /** The contracts and templates as they stand in the sources. */
  private static final Known SOURCES =
      new Known() {
        @Override
        public Optional<Set<String>> groundsOf(String event) {
          var parts = event.split("/", -1);
          var file = contracts(parts[0]).resolve(parts[parts.length - 1] + ".v1.json");
          if (!Files.exists(file)) {
            return Optional.empty();
          }
          try {
            var codes = new HashSet<String>();
            new ObjectMapper()
                .readTree(file.toFile())
                .at("/properties/ground/enum")
                .forEach(code -> codes.add(code.asText()));
            return Optional.of(codes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }

        @Override
        public boolean hasTemplate(String name) {
          return Files.exists(Path.of("src/main/resources/templates/message", name + ".txt"));
        }
      };

  private static Path contracts(String service) {
    return Path.of(System.getProperty("contracts.root", ".."))
        .resolve(service + "-service/src/main/resources/contracts");
  }

  private static String theTable() {
    try {
      return Files.readString(Path.of("src/main/resources/messages.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void our_own_table_is_right_and_has_every_message() {
    var rules = TableCheck.rules(TableFile.read(theTable()), SOURCES);
    assertThat(rules).containsOnlyKeys(MessageKind.values());
  }

  @Test
  void every_event_of_the_other_services_leads_to_a_message_or_is_silent_for_a_reason()
      throws IOException {
    // Given
    var file = TableFile.read(theTable());
    var named = new HashSet<String>();
    file.messages().forEach(row -> named.addAll(row.events()));
    file.silent().forEach(remark -> named.add(remark.event()));
    // When
    var published = new ArrayList<String>();
    for (var service : List.of("intake", "assessment", "budget")) {
      try (Stream<Path> files = Files.list(contracts(service))) {
        files
            .map(path -> path.getFileName().toString())
            .filter(name -> name.endsWith(".v1.json"))
            .map(name -> service + "/" + name.replace(".v1.json", ""))
            .forEach(published::add);
      }
    }
    // Then
    assertThat(published)
        .hasSizeGreaterThan(30)
        .allSatisfy(event -> assertThat(named).contains(event));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "events: [budget/payment-made] | events: [budget/payment-mad] | PAYMENT_MADE follows from budget/payment-mad, for which there is no contract",
        "events: [budget/payment-made] | events: [] | PAYMENT_MADE follows from no event",
        "- message: PAYMENT_MADE | - message: PAYMENT_MAD | has an unknown message 'PAYMENT_MAD'",
        "- message: PAYMENT_MADE | - message: PAYMENT_MAD | PAYMENT_MADE has no row",
        "- message: PAYMENT_MADE | - message: WITHDRAWN | WITHDRAWN stands here twice",
        "to: INVITED | to: EVERYBODY | PARTNER_INVITED has an unknown addressee 'EVERYBODY'",
        "[awb-4-57, awb-4-86] | [awb-4-57, awb-9-99] | RECLAIM_RAISED rests on clause awb-9-99, which is not known",
        "[awb-4-57, awb-4-86] | [] | RECLAIM_RAISED rests on no clause",
        "letter: true | letter: false | OBJECTION_DECIDED announces a decision, and would send no letter",
        "remedy: APPEAL | remedy: REVENGE | OBJECTION_DECIDED has an unknown remedy 'REVENGE'",
        "nl: de regels van de ronde | nl: ''  | clause round is not there in Dutch and English",
        "COSTS_NOT_NEEDED: awb-4-46-3 | OTHER: awb-4-46-3 | AWARD_DETERMINED has no words for the grounds [COSTS_NOT_NEEDED]",
        "grounds: determination | grounds: elsewhere | AWARD_DETERMINED names grounds elsewhere, which are not there",
        "{ event: budget/funds-refused, | { event: budget/funds, | budget/funds has no contract",
        "{ event: budget/penalty-paid, | { event: intake/round-extended, | intake/round-extended is expected, but has a contract already",
        "because: the decision follows | because: ' ' | budget/funds-reserved does not say why nobody is told",
      })
  void every_fault_is_named(String part, String instead, String fault) {
    var table = theTable();
    assertThat(table).contains(part);
    assertThatThrownBy(
            () -> TableCheck.rules(TableFile.read(table.replace(part, instead)), SOURCES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(fault);
  }

  @Test
  void a_decision_is_never_sent_by_e_mail() {
    var table = theTable().replace("EMAIL_NOTICE]", "EMAIL]");
    assertThatThrownBy(() -> TableCheck.rules(TableFile.read(table), SOURCES))
        .hasMessageContaining("AWARD_WITHDRAWN announces a decision, and would send it by e-mail");
  }

  @Test
  void a_notice_is_for_who_applied_since_nobody_else_has_one() {
    var table = theTable().replace("to: LEAD", "to: JUROR");
    assertThatThrownBy(() -> TableCheck.rules(TableFile.read(table), SOURCES))
        .hasMessageContaining(
            "RECLAIM_RAISED goes by a notice, which is written for who applied only");
  }

  @Test
  void what_makes_a_decision_known_is_asked_for_by_law() {
    var table = theTable().replace("statutory: true", "statutory: false");
    assertThatThrownBy(() -> TableCheck.rules(TableFile.read(table), SOURCES))
        .hasMessageContaining("DECISION_AVAILABLE makes a decision known")
        .hasMessageContaining("RECLAIM_RAISED makes a decision known")
        .message()
        .doesNotContain("REVISED_RECEIPT makes");
  }

  @Test
  void every_message_says_whether_a_law_asks_to_tell_it() {
    var table = theTable().replace("    statutory: false\n", "");
    assertThatThrownBy(() -> TableCheck.rules(TableFile.read(table), SOURCES))
        .hasMessageContaining("PITCH_MOVED does not say whether a law asks to tell it");
  }

  @Test
  void all_faults_are_named_at_once() {
    var table =
        theTable()
            .replace("to: INVITED", "to: NOBODY")
            .replace("[awb-4-112]", "[nothing]")
            .replace("[INBOX, EMAIL]", "[EMAIL, EMAIL_NOTICE]");
    assertThatThrownBy(() -> TableCheck.rules(TableFile.read(table), SOURCES))
        .hasMessageContainingAll(
            "unknown addressee 'NOBODY'",
            "clause nothing",
            "RECEIPT does not go to the inbox",
            "PITCH_MOVED goes by e-mail twice");
  }

  @Test
  void a_message_without_a_template_in_both_languages_is_refused() {
    var onlyDutch =
        new Known() {
          @Override
          public Optional<Set<String>> groundsOf(String event) {
            return SOURCES.groundsOf(event);
          }

          @Override
          public boolean hasTemplate(String name) {
            return name.endsWith("Nl");
          }
        };
    assertThatThrownBy(() -> TableCheck.rules(TableFile.read(theTable()), onlyDutch))
        .hasMessageContaining("REVISED_RECEIPT has no template revisedReceiptEn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages: [", "letters: []", "messages:\n  - mesage: RECEIPT"})
  void what_cannot_be_read_is_refused(String table) {
    assertThatThrownBy(() -> TableFile.read(table)).hasMessageContaining("cannot be read");
  }
}
