package nl.innovatiebudget.intake.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;

/** Records that a round was taken further after its closing. */
@ApplicationScoped
public class TakeStep {

  private final RoundActs acts;
  private final Event<StepTaken> taken;
  private final CurrentCaller caller;
  private final Clock clock;

  TakeStep(RoundActs acts, Event<StepTaken> taken, CurrentCaller caller, Clock clock) {
    this.acts = acts;
    this.taken = taken;
    this.caller = caller;
    this.clock = clock;
  }

  /** Refuses a step before the closing, a second time, and before the one that precedes it. */
  @Transactional
  public void take(String roundId, RoundStep step) {
    var now = clock.instant();
    var life = acts.locked(roundId);
    refusal(life, step, life.stateAt(now))
        .ifPresent(
            rejection -> {
              throw new Rejected(rejection);
            });
    acts.add(new TakenStep(roundId, step, now, caller.get().actingSubject()));
    taken.fire(new StepTaken(roundId, step, now));
  }

  static Optional<RoundRejection> refusal(RoundLifecycle life, RoundStep step, RoundState state) {
    if (life.taken().contains(step)) {
      return Optional.of(RoundRefusal.STEP_ALREADY_TAKEN);
    }
    if (state == RoundState.ANNOUNCED || state == RoundState.OPEN) {
      return Optional.of(
          new RoundRejection.NotClosed(life.round().closesAt(), life.round().zone()));
    }
    return step.isNextAfter(life.taken())
        ? Optional.empty()
        : Optional.of(new RoundRejection.StepNotInOrder(step));
  }
}
