package nl.innovatiebudget.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.UUID;
import nl.innovatiebudget.kit.event.ParkedEvent.State;
import nl.innovatiebudget.kit.event.ParkedEventActs.Kind;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Handles a parked event once more, at once and by the handlers of today. The effect, its mark in
 * the inbox and the closing are one transaction; when it fails again nothing of it stays but the
 * note that somebody tried.
 */
@ApplicationScoped
class RedriveParkedEvent {

  private final ParkedEvents events;
  private final ParkedEventActs acts;
  private final Inbox inbox;
  private final Instance<TopicEvents> topics;

  RedriveParkedEvent(
      ParkedEvents events, ParkedEventActs acts, Inbox inbox, @Any Instance<TopicEvents> topics) {
    this.events = events;
    this.acts = acts;
    this.inbox = inbox;
    this.topics = topics;
  }

  /** What came of it. */
  @Schema(name = "RedriveOutcome")
  public enum Outcome {
    /** It had its effect now. */
    HANDLED,
    /** It had its effect before, by another delivery. */
    HAD_ITS_EFFECT,
    /** It failed again and stays parked. */
    FAILED
  }

  /**
   * The answer to a redrive.
   *
   * @param reason of a failure, without content
   * @param laterHandled how many later events of the same key had their effect before this one
   */
  @Schema(name = "Redrive")
  public record Redrive(
      UUID parkedEventId, Outcome outcome, @Nullable String reason, int laterHandled) {}

  /** Refuses one that is closed, and one that an older one of the same key waits before. */
  Redrive redrive(UUID parkedId, String why, String actor) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> handle(parkedId, why, actor));
    } catch (Rejected e) {
      throw e;
    } catch (RuntimeException e) {
      if (DatabaseFaults.causes(e)) {
        throw e;
      }
      var reason = FaultText.of(e instanceof HandlerFault of ? of.fault : e);
      return QuarkusTransaction.requiringNew().call(() -> failed(parkedId, why, actor, reason));
    }
  }

  private Redrive handle(UUID parkedId, String why, String actor) {
    var event = events.lock(parkedId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    if (event.state() != State.PARKED) {
      throw new Rejected(ParkedEventRejections.closed(event.state()));
    }
    if (events.hasOlder(event)) {
      throw new Rejected(ParkedEventRejections.olderFirst());
    }
    var outcome = apply(event) ? Outcome.HANDLED : Outcome.HAD_ITS_EFFECT;
    acts.add(parkedId, Kind.REDRIVE, actor, why, outcome.name());
    events.close(parkedId, State.REDRIVEN);
    return new Redrive(parkedId, outcome, null, event.laterHandled());
  }

  /** A refusal by a handler is a failure, not an answer to the operator. */
  private boolean apply(ParkedEvent event) {
    try {
      return inbox.apply(event.asReceived(), handlersOf(event.topic()));
    } catch (RuntimeException e) {
      throw new HandlerFault(e);
    }
  }

  private EventHandlers handlersOf(String topic) {
    return topics.stream()
        .filter(known -> known.topic().address().equals(topic))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing here reads this topic any more"))
        .handlers();
  }

  private Redrive failed(UUID parkedId, String why, String actor, String reason) {
    events.failedAgain(parkedId, reason);
    acts.add(parkedId, Kind.REDRIVE, actor, why, Outcome.FAILED.name());
    var laterHandled = events.find(parkedId).map(ParkedEvent::laterHandled).orElse(0);
    return new Redrive(parkedId, Outcome.FAILED, reason, laterHandled);
  }

  private static final class HandlerFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RuntimeException fault;

    HandlerFault(RuntimeException fault) {
      super(fault);
      this.fault = fault;
    }
  }
}
