package nl.innovatiebudget.budget.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Violation;
import nl.innovatiebudget.kit.web.BodySchemas;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader by hand says what the documented contract says. */
class TransferReaderTest {

  private static final UUID ID = UUID.fromString("6f9619ff-8b86-4011-b42d-00cf4fc964ff");
  private static final String ITEM =
      """
      {"transferId":"6f9619ff-8b86-4011-b42d-00cf4fc964ff","phase":"PENDING",
       "debitAccountCode":"client/a/b","creditAccountCode":"client/c","amountCents":100}""";

  private final TransferReader reader =
      new TransferReader(
          new RequestLanguage() {
            @Override
            public Locale locale() {
              return Locale.ENGLISH;
            }
          });
  private final BodySchemas schemas = new BodySchemas();
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void everything_that_can_be_said_is_read() {
    // When
    var transfer =
        reader.one(
            bytes(
                """
                {"phase":"PENDING","debitAccountCode":"client/a/b","creditAccountCode":"client/c",
                 "amountCents":100000000000000,"expiresAt":"2024-07-01T00:00:00.000001Z",
                 "purpose":"award-reservation","reference":"IBDO-2024-0001"}"""),
            ID);
    // Then
    assertThat(transfer)
        .isEqualTo(
            Transfer.pending(
                    new TransferId(ID),
                    new AccountCode("client/a/b"),
                    new AccountCode("client/c"),
                    Euro.ofCents(100_000_000_000_000L))
                .expiring(Instant.parse("2024-07-01T00:00:00.000001Z"))
                .about("award-reservation", "IBDO-2024-0001"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'PENDING'|'POST'|#/pendingTransferId",
        "'PENDING'|'REVERSAL'|#/reversesTransferId",
        "'PENDING'|'AT_ONCE','expiresAt':'2024-07-01T00:00:00Z'|#/expiresAt",
        "'PENDING'|'EXPIRE'|#/phase",
        "100|0|#/amountCents",
        "100|-1|#/amountCents",
        "100|9223372036854775808|#/amountCents",
        "100|100000000000001|#/amountCents",
        "100|1.5|#/amountCents",
        "100|'100'|#/amountCents",
        "100|100,'linked':true|#/linked",
        "'client/a/b'|'client/é'|#/debitAccountCode",
        "'client/a/b'|null|#/debitAccountCode",
        "'client/a/b'|'pot/a/b'|#/debitAccountCode",
        "'client/c'|'award/c'|#/creditAccountCode",
        "'client/c'|''|#/creditAccountCode",
        "100|100,'expiresAt':'tomorrow'|#/expiresAt",
        "100|100,'purpose':'No Kebab'|#/purpose",
        "100|100,'reference':'new\\nline'|#/reference",
        "100|100,'pendingTransferId':'1-1-1-1-1'|#/pendingTransferId",
        "100|100,'amountCents':100|#",
        "100}|100|#",
      })
  void what_is_wrong_is_said_where_it_is(String part, String instead, String location) {
    var body = ITEM.replaceFirst("\"transferId\":[^,]*,", "").replace('"', '\'');
    assertThatThrownBy(() -> reader.one(bytes(body.replace(part, instead).replace('\'', '"')), ID))
        .satisfies(
            e -> assertThat(violations(e)).extracting(Violation::location).contains(location));
  }

  @Test
  void an_id_that_the_service_could_make_itself_is_refused() {
    var ofAnAward = TransferId.of("reservation", ID).value();
    var body = ITEM.replaceFirst("\"transferId\":[^,]*,", "");
    assertThatThrownBy(() -> reader.one(bytes(body), ofAnAward))
        .satisfies(
            e -> assertThat(violations(e)).extracting(Violation::code).contains("id-reserved"));
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    var body =
        """
        {"mode":"SOME","transfers":[{"phase":"PENDING","amountCents":0,"colour":"red"}, 7]}""";
    assertThatThrownBy(() -> reader.batch(bytes(body)))
        .satisfies(
            e ->
                assertThat(violations(e))
                    .extracting(Violation::location)
                    .contains(
                        "#/mode",
                        "#/transfers/0/transferId",
                        "#/transfers/0/amountCents",
                        "#/transfers/0/colour",
                        "#/transfers/0/debitAccountCode",
                        "#/transfers/1"));
  }

  @Test
  void the_last_of_a_batch_is_linked_to_none() {
    var body = batch(ITEM.replace("100}", "100,\"linked\":true}"));
    assertThatThrownBy(() -> reader.batch(bytes(body)))
        .satisfies(e -> assertThat(violations(e)).extracting(Violation::code).contains("linked"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "{}",
        "[]",
        "{\"mode\":\"EACH\",\"transfers\":[]}",
        "{\"mode\":\"EACH\",\"transfers\":{}}",
        "{\"mode\":\"EACH\",\"transfers\":[{}]}",
        "{\"mode\":null,\"transfers\":[]}",
        "{\"mode\":\"EACH\",\"transfers\":["
            + "{\"transferId\":\"6f9619ff-8b86-4011-b42d-00cf4fc964ff\",\"phase\":\"AT_ONCE\","
            + "\"debitAccountCode\":\"outside/cash/2024\",\"creditAccountCode\":\"client/c\","
            + "\"amountCents\":1}]}",
      })
  void the_contract_refuses_what_the_reader_refuses(String body) throws Exception {
    assertThatThrownBy(() -> reader.batch(bytes(body))).isInstanceOf(HttpProblem.class);
    if (!body.equals("x")) {
      assertThat(schemas.of(TransferRequest.Batch.class).validate(json.readTree(body)))
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000, 1_001})
  void the_contract_and_the_reader_take_up_to_a_thousand(int count) throws Exception {
    // Given
    var body = batch(String.join(",", Collections.nCopies(count, ITEM)));
    // When
    var violations = schemas.of(TransferRequest.Batch.class).validate(json.readTree(body));
    // Then
    if (count <= 1_000) {
      assertThat(violations).isEmpty();
      assertThat(reader.batch(bytes(body)).transfers()).hasSize(count);
    } else {
      assertThat(violations).isNotEmpty();
      assertThatThrownBy(() -> reader.batch(bytes(body))).isInstanceOf(HttpProblem.class);
    }
  }

  private static String batch(String items) {
    return "{\"mode\":\"EACH\",\"transfers\":[" + items + "]}";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked")
  private static List<Violation> violations(Throwable e) {
    return (List<Violation>) ((HttpProblem) e).getParameters().get("errors");
  }
}
