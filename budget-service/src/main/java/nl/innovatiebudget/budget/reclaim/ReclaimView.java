package nl.innovatiebudget.budget.reclaim;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * A claim as staff see it, in whole cents.
 *
 * @param principalOwedCents of the claim itself, today
 * @param interestOwedCents statutory interest, today; nothing while under € 20 in all
 * @param remindByDay the last day to pay after the reminder
 * @param enforceableUntil the last day before it is time-barred
 */
public record ReclaimView(
    UUID reclaimId,
    String reference,
    UUID applicationId,
    String roundId,
    Reclaim.State state,
    Euro amountCents,
    String reason,
    LocalDate raisedOn,
    LocalDate payByDay,
    @Nullable LocalDate remindedOn,
    @Nullable LocalDate remindByDay,
    LocalDate enforceableUntil,
    boolean timeBarred,
    Euro principalOwedCents,
    Euro interestOwedCents,
    List<Receipt> receipts,
    @Nullable LocalDate settledOn) {}
