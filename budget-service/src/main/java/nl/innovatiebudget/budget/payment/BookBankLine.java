package nl.innovatiebudget.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.budget.iso20022.Statement.Status;
import nl.innovatiebudget.budget.payment.BankEntry.Kind;
import nl.innovatiebudget.budget.payment.BankEntry.Outcome;
import nl.innovatiebudget.budget.payment.BankEntry.Result;
import nl.innovatiebudget.budget.payment.BankLine.OfFile;
import nl.innovatiebudget.budget.payment.BankLine.OfReport;
import nl.innovatiebudget.budget.payment.BankLine.OfStatement;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Gives one line of the bank its effect, once, and keeps what that was. */
@ApplicationScoped
class BookBankLine {

  private static final int LONGEST_TEXT = 1000;

  private final BankEntries entries;
  private final ApplyStatus applyStatus;
  private final BookMoney bookMoney;
  private final PaymentOrders orders;
  private final Clock clock;

  BookBankLine(
      BankEntries entries,
      ApplyStatus applyStatus,
      BookMoney bookMoney,
      PaymentOrders orders,
      Clock clock) {
    this.entries = entries;
    this.applyStatus = applyStatus;
    this.bookMoney = bookMoney;
    this.orders = orders;
    this.clock = clock;
  }

  /** Throws {@link Rejected} when the ledger or the award refuses; then nothing happened. */
  @Transactional(TxType.REQUIRES_NEW)
  Outcome book(BankLine line) {
    entries.lock();
    if (isRecorded(line)) {
      return Outcome.REPEATED;
    }
    var result =
        switch (line) {
          case OfReport report -> applyStatus.apply(report);
          case OfFile file -> noted(file);
          case OfStatement statement -> booked(statement);
        };
    entries.add(entry(line, result));
    return result.outcome();
  }

  /** For a person to look at. */
  @Transactional(TxType.REQUIRES_NEW)
  Outcome refuse(BankLine line, Rejected refused) {
    entries.lock();
    if (isRecorded(line)) {
      return Outcome.REPEATED;
    }
    var codes = String.join(", ", refused.rejections().stream().map(Rejection::code).toList());
    entries.add(entry(line, new Result(Outcome.REFUSED, null, codes)));
    return Outcome.REFUSED;
  }

  private boolean isRecorded(BankLine line) {
    return entries.isRecorded(kind(line), line.messageId(), line.ordinal());
  }

  private Result booked(OfStatement statement) {
    var line = statement.line();
    if (line.status() == Status.NOT_BOOKED) {
      return Result.of(Outcome.NOT_BOOKED);
    }
    return entries.isBooked(line.reference()) ? Result.of(Outcome.REPEATED) : bookMoney.book(line);
  }

  private Result noted(OfFile file) {
    return orders.ofMessage(file.originalMessageId()).isPresent()
        ? new Result(Outcome.NOTED, null, file.status())
        : new Result(Outcome.UNKNOWN_ORDER, null, file.originalMessageId());
  }

  private static Kind kind(BankLine line) {
    return line instanceof OfStatement ? Kind.STATEMENT : Kind.STATUS_REPORT;
  }

  private BankEntry entry(BankLine line, Result result) {
    var money = line instanceof OfStatement statement ? statement.line() : null;
    var place = line.messageId() + "/" + (line.ordinal() + 1);
    return new BankEntry(
        UUID.randomUUID(),
        kind(line),
        line.messageId(),
        line.ordinal(),
        money == null ? place : money.reference(),
        money == null ? null : money.direction(),
        money == null ? null : money.amount(),
        money == null ? null : money.valueDay(),
        line instanceof OfReport(var m, var o, var f, var status)
            ? status.endToEndId()
            : money == null ? null : money.endToEndId(),
        money == null ? "" : money.counterparty(),
        money == null ? "" : bounded(money.creditorReference() + " " + money.remittance()),
        result.paymentId(),
        result.outcome(),
        bounded(result.detail()),
        clock.instant(),
        null,
        null,
        null);
  }

  private static String bounded(String text) {
    var told = text.strip();
    return told.length() > LONGEST_TEXT ? told.substring(0, LONGEST_TEXT) : told;
  }
}
