package nl.innovatiebudget.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.innovatiebudget.kit.event.ParkedEvent.State;
import nl.innovatiebudget.kit.event.ParkedEventActs.Kind;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Gives a parked event up for good. It takes two people, whatever the event is about: what it says
 * may be somebody's decision.
 */
@ApplicationScoped
class DiscardParkedEvent {

  private final ParkedEvents events;
  private final ParkedEventActs acts;
  private final Inbox inbox;

  DiscardParkedEvent(ParkedEvents events, ParkedEventActs acts, Inbox inbox) {
    this.events = events;
    this.acts = acts;
    this.inbox = inbox;
  }

  /** The first person asks; nothing happens yet. Refuses a second request. */
  @Transactional
  ParkedEvent ask(UUID parkedId, String why, String actor) {
    var event = open(parkedId);
    if (acts.discardOf(parkedId).isPresent()) {
      throw new Rejected(ParkedEventRejections.discardAsked());
    }
    acts.add(parkedId, Kind.DISCARD, actor, why, null);
    return event;
  }

  /** The second person approves. From then on the event has no effect here, however it comes. */
  @Transactional
  ParkedEvent approve(UUID parkedId, String actor) {
    var event = open(parkedId);
    var asked =
        acts.discardOf(parkedId)
            .orElseThrow(() -> new Rejected(ParkedEventRejections.discardNotAsked()));
    if (asked.actor().equals(actor)) {
      throw new Rejected(ParkedEventRejections.ownDiscard());
    }
    acts.add(parkedId, Kind.DISCARD_APPROVAL, actor, null, null);
    inbox.ignoreFromNowOn(event.asReceived());
    events.close(parkedId, State.DISCARDED);
    return events.find(parkedId).orElseThrow();
  }

  private ParkedEvent open(UUID parkedId) {
    var event = events.lock(parkedId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    if (event.state() != State.PARKED) {
      throw new Rejected(ParkedEventRejections.closed(event.state()));
    }
    return event;
  }
}
