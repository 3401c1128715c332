package nl.innovatiebudget.budget.payment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.Book;

/**
 * Payments that are made together.
 *
 * @param dueIds what is due, each once
 * @param executionDay when the bank is to pay; its year is the budget year
 * @param lineId the budget line that the cash comes from
 */
record PaymentOrderBody(List<UUID> dueIds, LocalDate executionDay, String lineId) {

  static final String KIND = "payment-order";

  AccountCode cashAccount() {
    return AccountCode.line(Book.CASH, executionDay.getYear(), lineId);
  }

  /** The same payments are not proposed twice at a time. */
  String subject() {
    var ids = dueIds.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
    return UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
