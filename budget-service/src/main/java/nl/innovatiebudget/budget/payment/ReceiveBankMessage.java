package nl.innovatiebudget.budget.payment;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.budget.iso20022.BankFile;
import nl.innovatiebudget.budget.iso20022.Statement;
import nl.innovatiebudget.budget.iso20022.StatusReport;
import nl.innovatiebudget.budget.payment.BankEntry.Kind;
import nl.innovatiebudget.budget.payment.Payment.State;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * Reads what the bank says. The message is kept as it came; each of its lines has its effect once,
 * in a transaction of its own, so that one that cannot be placed does not stop the others and a
 * message that was broken off half-way can be sent again.
 */
@ApplicationScoped
class ReceiveBankMessage {

  /** A statement of a day has far fewer. */
  private static final int MOST_LINES = 5_000;

  private final BankMessages messages;
  private final BankEntries entries;
  private final PaymentOrders orders;
  private final Payments payments;
  private final BookBankLine bookBankLine;
  private final PaymentConfig config;
  private final MeterRegistry metrics;
  private final Clock clock;

  ReceiveBankMessage(
      BankMessages messages,
      BankEntries entries,
      PaymentOrders orders,
      Payments payments,
      BookBankLine bookBankLine,
      PaymentConfig config,
      MeterRegistry metrics,
      Clock clock) {
    this.messages = messages;
    this.entries = entries;
    this.orders = orders;
    this.payments = payments;
    this.bookBankLine = bookBankLine;
    this.config = config;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** What became of each line. */
  record Received(Kind kind, String messageId, List<BankEntry> entries) {}

  /**
   * Refuses what is no message that is read here, a statement of another account, and another
   * message under an id that was used.
   */
  Received receive(byte[] document, String by) {
    var file = BankFile.read(document);
    var kind =
        switch (file) {
          case StatusReport report -> Kind.STATUS_REPORT;
          case Statement statement -> Kind.STATEMENT;
        };
    var lines =
        switch (file) {
          case StatusReport report -> linesOf(report);
          case Statement statement -> linesOf(statement);
        };
    if (lines.size() > MOST_LINES) {
      throw new Rejected(PaymentRejections.tooManyLines(MOST_LINES));
    }
    messages.keep(kind, file.messageId(), document, by, clock.instant());
    lines.forEach(this::book);
    return new Received(kind, file.messageId(), entries.ofMessage(kind, file.messageId()));
  }

  private void book(BankLine line) {
    BankEntry.Outcome outcome;
    try {
      outcome = bookBankLine.book(line);
    } catch (Rejected refused) {
      outcome = bookBankLine.refuse(line, refused);
    }
    metrics.counter("bank.entries", "outcome", outcome.name()).increment();
  }

  private List<BankLine> linesOf(Statement statement) {
    var lines = new ArrayList<BankLine>();
    for (var line : statement.lines()) {
      if (!line.iban().equals(config.debtorIban())) {
        throw new Rejected(PaymentRejections.otherAccount());
      }
      lines.add(new BankLine.OfStatement(statement.messageId(), lines.size(), line));
    }
    return lines;
  }

  /** A refused file is the refusal of all payments in it. */
  private List<BankLine> linesOf(StatusReport report) {
    var original = report.originalMessageId();
    var order = orders.ofMessage(original);
    var lines = new ArrayList<BankLine>();
    if (report.isRejected() && order.isPresent()) {
      for (var payment : payments.ofOrder(order.get())) {
        if (payment.state() != State.CANCELLED) {
          lines.add(about(report, lines.size(), rejected(report, payment)));
        }
      }
      return lines;
    }
    for (var line : report.lines()) {
      lines.add(about(report, lines.size(), line));
    }
    return lines.isEmpty()
        ? List.of(new BankLine.OfFile(report.messageId(), 0, original, report.status()))
        : lines;
  }

  private static StatusReport.Line rejected(StatusReport report, Payment payment) {
    return report.lines().stream()
        .filter(line -> line.endToEndId().equals(payment.endToEndId()) && line.isRejected())
        .findFirst()
        .orElseGet(
            () -> new StatusReport.Line(payment.endToEndId(), report.status(), report.reason()));
  }

  private static BankLine about(StatusReport report, int ordinal, StatusReport.Line line) {
    return new BankLine.OfReport(report.messageId(), ordinal, report.originalMessageId(), line);
  }
}
