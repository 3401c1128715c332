package nl.innovatiebudget.budget.proof;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import nl.innovatiebudget.budget.proof.Proof.State;

/** What an operator watches: whether the last proof held, and how old it is. */
@ApplicationScoped
class ProofGauges {

  private final Proofs proofs;
  private final Clock clock;

  ProofGauges(Proofs proofs, Clock clock) {
    this.proofs = proofs;
    this.clock = clock;
  }

  void register(@Observes StartupEvent event, MeterRegistry registry) {
    Gauge.builder("ledger.proof.holds", () -> last(proof -> proof.state() == State.HOLDS ? 1 : 0))
        .description("1 if the last proof of the ledger held, 0 if it found something")
        .register(registry);
    Gauge.builder("ledger.proof.age", () -> last(this::ageSeconds))
        .baseUnit("seconds")
        .description("Seconds since the last proof of the ledger came to its conclusion")
        .register(registry);
  }

  private double ageSeconds(Proof proof) {
    return Optional.ofNullable(proof.finishedAt())
        .map(finished -> Duration.between(finished, clock.instant()).toSeconds())
        .orElse(0L);
  }

  /** Not a number when there is none yet or the database does not answer. */
  private double last(ToDoubleFunction<Proof> figure) {
    try {
      return proofs.lastConclusive().map(proof -> figure.applyAsDouble(proof)).orElse(Double.NaN);
    } catch (IllegalStateException e) {
      return Double.NaN;
    }
  }
}
