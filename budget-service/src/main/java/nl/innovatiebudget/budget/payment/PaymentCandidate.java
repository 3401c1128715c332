package nl.innovatiebudget.budget.payment;

import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.budget.award.DuePayment;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * What may be paid now, and whether it is known where to.
 *
 * @param dueDay the last day to pay
 * @param returnedFor why the bank sent it back the last time
 * @param number of the application; none while its lead is not known
 */
public record PaymentCandidate(
    UUID dueId,
    UUID applicationId,
    @Nullable String number,
    @Nullable String name,
    DuePayment.Kind kind,
    int ordinal,
    Euro amountCents,
    LocalDate dueDay,
    boolean bankAccountConfirmed,
    @Nullable String returnedFor) {}
