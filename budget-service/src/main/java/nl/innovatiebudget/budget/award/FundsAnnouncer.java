package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import nl.innovatiebudget.budget.award.FundsEvent.FundsCommitted;
import nl.innovatiebudget.budget.award.FundsEvent.FundsRefused;
import nl.innovatiebudget.budget.award.FundsEvent.FundsReserved;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;

/** Tells the other services about the money of an award. */
@ApplicationScoped
class FundsAnnouncer {

  private final Outbox outbox;

  FundsAnnouncer(Outbox outbox) {
    this.outbox = outbox;
  }

  /** The answer to the proposal, the same however often it is asked for. */
  void answer(Award award) {
    var available = award.available();
    add(
        award,
        available == null
            ? new FundsReserved(
                award.decisionId(),
                award.applicationId(),
                award.roundId(),
                award.potId(),
                Objects.requireNonNull(award.transferId()),
                award.amount())
            : new FundsRefused(
                award.decisionId(),
                award.applicationId(),
                award.roundId(),
                award.potId(),
                award.amount(),
                available));
  }

  void committed(Award award) {
    add(
        award,
        new FundsCommitted(
            award.decisionId(),
            award.applicationId(),
            award.roundId(),
            award.potId(),
            Objects.requireNonNull(award.transferId()),
            award.amount()));
  }

  private void add(Award award, FundsEvent event) {
    var key = award.applicationId().toString();
    switch (event) {
      case FundsReserved reserved -> outbox.add(Topic.BUDGET, key, FundsEvent.RESERVED, reserved);
      case FundsRefused refused -> outbox.add(Topic.BUDGET, key, FundsEvent.REFUSED, refused);
      case FundsCommitted made -> outbox.add(Topic.BUDGET, key, FundsEvent.COMMITTED, made);
    }
  }
}
