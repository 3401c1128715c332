package nl.innovatiebudget.budget.payment;

import java.time.Instant;

/** What the bank is sent for an order, byte for byte; made once. */
@SuppressWarnings("ArrayRecordComponent")
record PaymentFile(String messageId, byte[] content, String sha256, Instant exportedAt) {}
