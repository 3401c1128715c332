package nl.innovatiebudget.budget.payment;

import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.money.Euro;

/** The bank booked a payment for an application; the money left on the value day. */
record PaymentMade(UUID applicationId, UUID dueId, Euro amountCents, LocalDate valueDay) {

  static final EventType TYPE = EventType.of("payment-made");
}
