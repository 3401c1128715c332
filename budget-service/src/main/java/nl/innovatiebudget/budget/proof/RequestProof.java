package nl.innovatiebudget.budget.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.innovatiebudget.budget.proof.Proof.Occasion;
import org.jspecify.annotations.Nullable;

/** Asks for a proof. While one is under way there is no second: it would find the same. */
@ApplicationScoped
class RequestProof {

  private static final int TRIES = 3;

  private final Proofs proofs;
  private final Clock clock;

  RequestProof(Proofs proofs, Clock clock) {
    this.proofs = proofs;
    this.clock = clock;
  }

  /** Gives the proof that is under way now. */
  @Transactional
  public Proof onDemand(String by) {
    return request(Occasion.ON_DEMAND, by);
  }

  @Transactional
  public void nightly() {
    request(Occasion.NIGHTLY, null);
  }

  private Proof request(Occasion occasion, @Nullable String by) {
    for (int i = 0; i < TRIES; i++) {
      proofs.request(occasion, by, clock.instant());
      var underWay = proofs.underWay();
      if (underWay.isPresent()) {
        return underWay.get();
      }
      // the one that was in the way came to its end in between
    }
    throw new IllegalStateException("no proof could be asked for");
  }
}
