package nl.innovatiebudget.budget.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.innovatiebudget.budget.iso20022.CreditTransfers.Transfer;
import nl.innovatiebudget.kit.money.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file for the bank. */
class CreditTransferFileTest {

  private static final Transfer ONE =
      new Transfer(
          "0b8c5a1e6d0f4b8e9a532f1f6f0c7a11",
          "Gemeente Súdwest-Fryslân & Co",
          "NL91ABNA0417164300",
          Euro.of("120000.05"),
          "IBDO-2024-0001 voorschot innovatiebudget");

  @Test
  void a_file_says_whom_to_pay_how_much_and_when() {
    var xml =
        new String(CreditTransferFile.bytes(order(List.of(ONE, ONE))), StandardCharsets.UTF_8);
    assertThat(xml)
        .contains("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09")
        .containsOnlyOnce("<MsgId>0123456789abcdef0123456789abcdef</MsgId>")
        .contains("NbOfTxs>2<", "CtrlSum>240000.10<", "PmtMtd>TRF<", "Cd>SEPA<", "ChrgBr>SLEV<")
        .contains("Dt>2026-07-01<", "InstdAmt Ccy=\"EUR\">120000.05<")
        .contains("EndToEndId>0b8c5a1e6d0f4b8e9a532f1f6f0c7a11<")
        .contains("Nm>Gemeente Sudwest-Fryslan Co<")
        .contains("IBAN>NL91ABNA0417164300<");
  }

  @Test
  void the_same_order_gives_the_same_bytes() {
    assertThat(CreditTransferFile.bytes(order(List.of(ONE))))
        .isEqualTo(CreditTransferFile.bytes(order(List.of(ONE))));
  }

  @Test
  void what_the_official_schema_does_not_allow_does_not_leave() {
    assertThatThrownBy(() -> CreditTransferFile.bytes(order(List.of())))
        .isInstanceOf(IllegalStateException.class);
    var longId = new Transfer("e".repeat(36), "A", "NL91ABNA0417164300", Euro.ofCents(1), "a");
    assertThatThrownBy(() -> CreditTransferFile.bytes(order(List.of(longId))))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Provincie Fryslân, 70, Provincie Fryslan",
    "Straße & Söhne, 70, Strasse Sohne",
    "'  a \t b  ', 70, a b",
    "abcdef, 4, abcd",
    "'abc def', 4, abc"
  })
  void text_is_written_in_the_characters_that_every_bank_takes(
      String text, int longest, String expected) {
    assertThat(SepaText.of(text, longest)).isEqualTo(expected);
  }

  private static CreditTransfers order(List<Transfer> transfers) {
    return new CreditTransfers(
        "0123456789abcdef0123456789abcdef",
        Instant.parse("2026-06-30T10:00:00.123456Z"),
        LocalDate.of(2026, 7, 1),
        "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
        "NL91ABNA0417164300",
        transfers);
  }
}
