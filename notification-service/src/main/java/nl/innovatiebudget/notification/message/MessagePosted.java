package nl.innovatiebudget.notification.message;

/** Told inside the transaction that posts the message, so that channels can join it. */
public record MessagePosted(Message message) {}
