package nl.innovatiebudget.budget.iso20022;

import com.prowidesoftware.swift.model.mx.dic.AccountStatement9;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerStatementV08;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryDetails9;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.innovatiebudget.budget.iso20022.Statement.Direction;
import nl.innovatiebudget.budget.iso20022.Statement.Line;
import nl.innovatiebudget.budget.iso20022.Statement.Status;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/** Reads {@code camt.053.001.08}. */
final class StatementReader {

  static final String MESSAGE = "camt.053.001.08";

  /** Far above any real booking, and whole cents of it fit in a number. */
  private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

  /** The standard has 35; longer ones are taken for as long as they can be kept. */
  private static final int LONGEST_REFERENCE = 100;

  private final RequiredParts parts = new RequiredParts();

  private StatementReader() {}

  static Statement read(byte[] document) {
    return new StatementReader().statement(document);
  }

  private Statement statement(byte[] document) {
    var message = BankXml.read(document, MESSAGE, BankToCustomerStatementV08.class);
    var header = message.getGrpHdr();
    var messageId = parts.id("GrpHdr/MsgId", header == null ? null : header.getMsgId());
    var lines = message.getStmt().stream().flatMap(this::lines).toList();
    parts.requireAll();
    return new Statement(messageId, lines);
  }

  private Stream<Line> lines(AccountStatement9 statement) {
    var id = parts.id("Stmt/Id", statement.getId());
    var account = statement.getAcct() == null ? null : statement.getAcct().getId();
    var iban = parts.part("Stmt/Acct/Id/IBAN", account == null ? null : account.getIBAN());
    var lines = new ArrayList<Line>();
    int number = 0;
    for (var entry : statement.getNtry()) {
      number++;
      lines.addAll(lines(iban == null ? "" : iban, id + "/" + number, entry));
    }
    return lines.stream();
  }

  private List<Line> lines(String iban, String place, ReportEntry10 entry) {
    var direction = parts.part("Ntry/CdtDbtInd", entry.getCdtDbtInd());
    var status = parts.part("Ntry/Sts/Cd", entry.getSts() == null ? null : entry.getSts().getCd());
    var day = parts.part("Ntry/BookgDt", day(entry));
    var amount = parts.part("Ntry/Amt", entry.getAmt());
    if (direction == null || status == null || day == null || amount == null) {
      return List.of();
    }
    var details =
        entry.getNtryDtls().stream().map(EntryDetails9::getTxDtls).flatMap(List::stream).toList();
    var reference = reference(iban, place, entry);
    var outline =
        new Line(
            iban,
            reference,
            direction(direction),
            status.equals("BOOK") ? Status.BOOKED : Status.NOT_BOOKED,
            euro(amount),
            day,
            null,
            Boolean.TRUE.equals(entry.isRvslInd()),
            "",
            "",
            "",
            text(entry.getAddtlNtryInf()));
    if (details.isEmpty()) {
      return List.of(outline);
    }
    if (details.size() == 1) {
      return List.of(EntryDetail.line(outline, details.getFirst(), reference, outline.amount()));
    }
    return split(outline, details);
  }

  /** Several payments in one booking; when they do not add up, the booking stays whole. */
  private static List<Line> split(Line outline, List<EntryTransaction10> details) {
    var lines = new ArrayList<Line>();
    var whole = outline.amount();
    long sum = 0;
    for (var detail : details) {
      var amount = detail.getAmt() == null ? null : euro(detail.getAmt());
      if (amount == null || whole == null) {
        return List.of(outline);
      }
      sum += amount.cents();
      var reference = outline.reference() + "/" + (lines.size() + 1);
      lines.add(EntryDetail.line(outline, detail, reference, amount));
    }
    return whole != null && sum == whole.cents() ? lines : List.of(outline);
  }

  /**
   * The bank's own reference is the same in every message; without it the place in the statement
   * is. A reference of the entry alone is not: it tells entries of one statement apart, and another
   * statement has the same ones.
   */
  private String reference(String iban, String place, ReportEntry10 entry) {
    var own = entry.getAcctSvcrRef();
    if (own == null || own.isBlank()) {
      return iban + "/" + place;
    }
    if (own.length() > LONGEST_REFERENCE) {
      parts.part("Ntry/AcctSvcrRef", null);
    }
    return iban + "/" + own;
  }

  static Direction direction(CreditDebitCode code) {
    return code == CreditDebitCode.DBIT ? Direction.OUT : Direction.IN;
  }

  private static @Nullable LocalDate day(ReportEntry10 entry) {
    var day = day(entry.getValDt());
    return day == null ? day(entry.getBookgDt()) : day;
  }

  private static @Nullable LocalDate day(@Nullable DateAndDateTime2Choice when) {
    if (when == null) {
      return null;
    }
    return when.getDt() != null || when.getDtTm() == null
        ? when.getDt()
        : when.getDtTm().atZoneSameInstant(BusinessClock.AMSTERDAM).toLocalDate();
  }

  /** Nothing for another currency, parts of cents, and amounts that no booking has. */
  private static @Nullable Euro euro(ActiveOrHistoricCurrencyAndAmount amount) {
    var value = amount.getValue();
    if (!"EUR".equals(amount.getCcy())
        || value == null
        || value.signum() < 0
        || value.compareTo(LARGEST) > 0
        || value.stripTrailingZeros().scale() > 2) {
      return null;
    }
    return Euro.ofCents(value.movePointRight(2).longValueExact());
  }

  static String text(@Nullable String text) {
    return text == null ? "" : SepaText.of(text, 500);
  }
}
