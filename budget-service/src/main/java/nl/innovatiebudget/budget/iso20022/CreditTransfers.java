package nl.innovatiebudget.budget.iso20022;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.innovatiebudget.kit.money.Euro;

/**
 * What a bank is asked to pay, on one day from one account.
 *
 * @param messageId at most 35 characters, never used before
 * @param transfers at least one
 */
public record CreditTransfers(
    String messageId,
    Instant createdAt,
    LocalDate executionDay,
    String debtorName,
    String debtorIban,
    List<Transfer> transfers) {

  /**
   * One payment.
   *
   * @param endToEndId at most 35 characters; the bank gives it back in what it says about it
   * @param remittance what the body that is paid reads, at most 140 characters
   */
  public record Transfer(
      String endToEndId, String name, String iban, Euro amount, String remittance) {}
}
