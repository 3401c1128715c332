package nl.innovatiebudget.budget.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.budget.iso20022.Statement.Direction;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** A line of the bank as staff see it, amounts in whole cents. */
public record BankEntryView(
    UUID entryId,
    String messageId,
    String entryReference,
    @Nullable Direction direction,
    @Nullable Euro amountCents,
    @Nullable LocalDate valueDay,
    @Nullable String endToEndId,
    String counterparty,
    String remittance,
    @Nullable UUID paymentId,
    BankEntry.Outcome outcome,
    boolean needsPerson,
    String detail,
    Instant recordedAt,
    @Nullable String explainedBy,
    @Nullable Instant explainedAt,
    @Nullable String explanation) {

  static BankEntryView of(BankEntry entry) {
    return new BankEntryView(
        entry.entryId(),
        entry.messageId(),
        entry.entryReference(),
        entry.direction(),
        entry.amountCents(),
        entry.valueDay(),
        entry.endToEndId(),
        entry.counterparty(),
        entry.remittance(),
        entry.paymentId(),
        entry.outcome(),
        entry.outcome().needsPerson(),
        entry.detail(),
        entry.recordedAt(),
        entry.explainedBy(),
        entry.explainedAt(),
        entry.explanation());
  }
}
