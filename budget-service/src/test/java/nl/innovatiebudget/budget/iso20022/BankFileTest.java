package nl.innovatiebudget.budget.iso20022;

import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.OUR_IBAN;
import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.entry;
import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.paid;
import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.received;
import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.returned;
import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.statement;
import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.statusReport;
import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.statusReportOfFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.innovatiebudget.budget.iso20022.Statement.Direction;
import nl.innovatiebudget.budget.iso20022.Statement.Status;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read of the bank's messages, and that hostile ones do no harm. */
class BankFileTest {

  @Test
  void a_status_report_tells_of_each_payment_and_why() {
    var report =
        (StatusReport)
            BankFile.read(
                statusReport(
                    "S1",
                    "F1",
                    new String[] {"E1", "ACSP", "G000"},
                    new String[] {"E2", "RJCT", "AC04"}));
    assertThat(report.originalMessageId()).isEqualTo("F1");
    assertThat(report.isRejected()).isFalse();
    assertThat(report.lines())
        .containsExactly(
            new StatusReport.Line("E1", "ACSP", "G000 told by the bank"),
            new StatusReport.Line("E2", "RJCT", "AC04 told by the bank"));
  }

  @Test
  void a_status_report_may_refuse_a_whole_file() {
    var report = (StatusReport) BankFile.read(statusReportOfFile("S1", "F1", "RJCT"));
    assertThat(report.isRejected()).isTrue();
    assertThat(report.lines()).isEmpty();
  }

  @Test
  void an_entry_without_a_reference_of_the_bank_is_known_by_its_place_in_the_statement() {
    var entry =
        received("1.00", "dank")
            .replaceAll("<AcctSvcrRef>.*</AcctSvcrRef>", "")
            .replace("<Ntry>", "<Ntry><NtryRef>1</NtryRef>");
    assertThat(List.of(reference("today", entry), reference("tomorrow", entry)))
        .containsExactly(OUR_IBAN + "/today/1", OUR_IBAN + "/tomorrow/1");
    var endless =
        received("1.00", "dank").replace("<AcctSvcrRef>", "<AcctSvcrRef>" + "x".repeat(300));
    assertThatThrownBy(() -> reference("today", endless)).isInstanceOf(Rejected.class);
  }

  private static String reference(String statementId, String entry) {
    var statement = (Statement) BankFile.read(statement(statementId, OUR_IBAN, List.of(entry)));
    return statement.lines().getFirst().reference();
  }

  @Test
  void a_statement_tells_of_money_out_and_in() {
    var lines =
        lines(
            paid("E1", "1500.00", "B1"),
            returned("E2", "10.01"),
            received("20.5", "terugbetaling TV-2025-000042, dank"));
    assertThat(lines.getFirst())
        .isEqualTo(
            new Statement.Line(
                OUR_IBAN,
                OUR_IBAN + "/B1",
                Direction.OUT,
                Status.BOOKED,
                Euro.of("1500.00"),
                LocalDate.of(2026, 7, 1),
                "E1",
                false,
                "",
                "",
                "",
                ""));
    assertThat(lines.get(1).returned()).isTrue();
    assertThat(lines.get(1).reason()).isEqualTo("AC04");
    assertThat(lines.get(2).direction()).isEqualTo(Direction.IN);
    assertThat(lines.get(2).amount()).isEqualTo(Euro.of("20.50"));
    assertThat(lines.get(2).endToEndId()).isNull();
    assertThat(lines.get(2).counterparty()).isEqualTo("Gemeente Voorbeeldstad");
    assertThat(lines.get(2).remittance()).isEqualTo("terugbetaling TV-2025-000042, dank");
  }

  @Test
  void a_booking_of_several_payments_is_as_many_lines_when_they_add_up() {
    var details =
        Stream.of("E1:1.00", "E2:2.00")
            .map(part -> part.split(":"))
            .map(
                part ->
                    "<TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs><Amt Ccy=\"EUR\">%s</Amt></TxDtls>"
                        .formatted(part[0], part[1]))
            .reduce("", String::concat);
    assertThat(lines(entry("3.00", "DBIT", "B1", details)))
        .extracting(Statement.Line::endToEndId)
        .containsExactly("E1", "E2");
    assertThat(lines(entry("3.01", "DBIT", "B1", details)))
        .singleElement()
        .satisfies(line -> assertThat(line.endToEndId()).isNull());
  }

  @ParameterizedTest
  @MethodSource("amountsThatAreNoCents")
  void an_amount_that_is_not_in_whole_euro_cents_is_no_amount(String before, String after) {
    var document =
        text(statement("M1", OUR_IBAN, List.of(paid("E1", "10.00")))).replace(before, after);
    assertThat(((Statement) BankFile.read(bytes(document))).lines().getFirst().amount()).isNull();
  }

  static Stream<Arguments> amountsThatAreNoCents() {
    return Stream.of(
        Arguments.of("10.00", "10.005"),
        Arguments.of("10.00", "-10.00"),
        Arguments.of("10.00", "99999999999999.00"),
        Arguments.of("Ccy=\"EUR\"", "Ccy=\"USD\""));
  }

  @Test
  void what_is_announced_is_not_booked() {
    var document =
        text(statement("M1", OUR_IBAN, List.of(paid("E1", "1.00")))).replace("BOOK", "PDNG");
    assertThat(((Statement) BankFile.read(bytes(document))).lines().getFirst().status())
        .isEqualTo(Status.NOT_BOOKED);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("whatIsNotRead")
  void what_is_no_such_message_is_refused(String document, String code) {
    assertThat(codes(bytes(document))).containsOnly(code);
  }

  static Stream<Arguments> whatIsNotRead() {
    var good = text(statement("M1", OUR_IBAN, List.of(paid("E1", "1.00"))));
    var doctype = "?>\n<!DOCTYPE Document [%s]>";
    var laughs = "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">";
    var outside = "<!ENTITY a SYSTEM \"file:///etc/hostname\">";
    return Stream.of(
        Arguments.of("", "bank-file-unreadable"),
        Arguments.of("no xml", "bank-file-unreadable"),
        Arguments.of(good.replace("</Document>", ""), "bank-file-unreadable"),
        Arguments.of(good + good, "bank-file-unreadable"),
        Arguments.of(good.replace("?>", doctype.formatted("")), "bank-file-unreadable"),
        Arguments.of(
            good.replace("?>", doctype.formatted(laughs)).replace(">M1<", ">&c;<"),
            "bank-file-unreadable"),
        Arguments.of(
            good.replace("?>", doctype.formatted(outside)).replace(">M1<", ">&a;<"),
            "bank-file-unreadable"),
        Arguments.of(
            good.replace(
                "</BkToCstmrStmt>",
                "<SplmtryData><Envlp>"
                    + "<a>".repeat(60)
                    + "</a>".repeat(60)
                    + "</Envlp></SplmtryData></BkToCstmrStmt>"),
            "bank-file-unreadable"),
        Arguments.of(good.replace("camt.053.001.08", "camt.053.001.02"), "bank-file-other-message"),
        Arguments.of(good.replace("urn:iso", "urn:other"), "bank-file-not-iso20022"),
        Arguments.of("<html/>", "bank-file-not-iso20022"),
        Arguments.of(good.replace("Stmt>", "Other>"), "bank-file-not-as-agreed"),
        Arguments.of(good.replace("2026-07-02T05", "some day"), "bank-file-not-as-agreed"),
        Arguments.of(
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"/>",
            "bank-file-not-as-agreed"),
        Arguments.of(
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt"
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>"
                + "</Document>",
            "bank-file-not-as-agreed"),
        Arguments.of(good.replace("2026-07-01", "2024-02-30"), "bank-file-not-as-agreed"),
        Arguments.of(
            good.replace("<Dt>2026-07-01</Dt>", "<DtTm>+999999999-12-31T23:59:59-18:00</DtTm>"),
            "bank-file-not-as-agreed"),
        Arguments.of(
            good.replace(">1.00<", ">1.<!-- -->" + "0".repeat(6) + "<"), "bank-file-not-as-agreed"),
        Arguments.of(" ".repeat(BankXml.LARGEST_BYTES) + good, "bank-file-too-large"));
  }

  @Test
  @Timeout(10)
  void what_would_take_long_or_much_is_refused_at_once() {
    var good = text(statement("M1", OUR_IBAN, List.of(paid("E1", "1.00"))));
    var names = new StringBuilder();
    var attributes = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      names.append(" xmlns:a").append(i).append("='u'");
      attributes.append(" a").append(i).append("='u'");
    }
    assertThat(codes(bytes(good.replace("<BkToCstmrStmt>", "<BkToCstmrStmt" + names + ">"))))
        .containsExactly("bank-file-unreadable");
    assertThat(codes(bytes(good.replace("<Ntry>", "<Ntry" + attributes + ">"))))
        .containsExactly("bank-file-unreadable");
    assertThat(codes(good.getBytes(StandardCharsets.UTF_16)))
        .containsExactly("bank-file-unreadable");
    assertThat(codes(bytes(good.replace(">1.00<", ">" + "9".repeat(1_000_000) + "<"))))
        .containsExactly("bank-file-unreadable");
    assertThat(codes(bytes(good.replace("<Stmt>", "<Stmt>" + "<Bal/>".repeat(160_000)))))
        .containsExactly("bank-file-unreadable");
    assertThat(codes(bytes(good.replace("<Ntry>", "<Ntry/>".repeat(5_000) + "<Ntry>"))))
        .containsExactly("bank-file-too-many-entries");
  }

  @Test
  void a_message_of_as_many_entries_as_may_be_is_read() {
    var entry = paid("E1", "1.00", "B1").replaceAll("\\s+<", "<");
    var statement = statement("M1", OUR_IBAN, Collections.nCopies(5_000, entry));
    assertThat(((Statement) BankFile.read(statement)).lines()).hasSize(5_000);
  }

  @Test
  void all_that_is_missing_is_told_at_once() {
    var document =
        text(statement("M1", OUR_IBAN, List.of(paid("E1", "1.00"))))
            .replace("<MsgId>M1</MsgId>", "")
            .replace("<IBAN>" + OUR_IBAN + "</IBAN>", "")
            .replace("<CdtDbtInd>DBIT</CdtDbtInd>", "");
    assertThat(refused(bytes(document)).rejections())
        .extracting(Rejection::code)
        .containsExactly(
            "bank-file-element-missing", "bank-file-element-missing", "bank-file-element-missing");
  }

  @Test
  void a_name_with_marks_of_xml_is_read_as_it_is() {
    var line = lines(received("1.00", "Jansen &amp; Zn &#45; dank")).getFirst();
    assertThat(line.remittance()).isEqualTo("Jansen Zn - dank");
  }

  private static List<Statement.Line> lines(String... entries) {
    return ((Statement) BankFile.read(statement("M1", OUR_IBAN, List.of(entries)))).lines();
  }

  private static List<String> codes(byte[] document) {
    return refused(document).rejections().stream().map(Rejection::code).distinct().toList();
  }

  private static Rejected refused(byte[] document) {
    return catchThrowableOfType(Rejected.class, () -> BankFile.read(document));
  }

  private static String text(byte[] document) {
    return new String(document, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String document) {
    return document.getBytes(StandardCharsets.UTF_8);
  }
}
