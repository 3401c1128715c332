package nl.innovatiebudget.budget.award;

import java.util.UUID;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.money.Euro;

/** What the ledger says about the money of a proposed award. */
sealed interface FundsEvent {

  EventType RESERVED = EventType.of("funds-reserved");
  EventType REFUSED = EventType.of("funds-refused");
  EventType COMMITTED = EventType.of("funds-committed");

  /** The money is set aside. */
  record FundsReserved(
      UUID decisionId,
      UUID applicationId,
      String roundId,
      String potId,
      UUID transferId,
      Euro amountCents)
      implements FundsEvent {}

  /** The pot has too little left. */
  record FundsRefused(
      UUID decisionId,
      UUID applicationId,
      String roundId,
      String potId,
      Euro amountCents,
      Euro availableCents)
      implements FundsEvent {}

  /** The money is legally bound. */
  record FundsCommitted(
      UUID decisionId,
      UUID applicationId,
      String roundId,
      String potId,
      UUID transferId,
      Euro amountCents)
      implements FundsEvent {}
}
