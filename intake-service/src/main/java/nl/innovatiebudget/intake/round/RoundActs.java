package nl.innovatiebudget.intake.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/** What was recorded of rounds; nothing of it is ever changed or taken away. */
@ApplicationScoped
class RoundActs {

  static final int MOST_OUTAGES = 100;

  private final EntityManager entities;
  private final Rounds rounds;

  RoundActs(EntityManager entities, Rounds rounds) {
    this.entities = entities;
    this.rounds = rounds;
  }

  /** The life of a round, with everybody else who acts on it waiting. Refuses an unknown one. */
  RoundLifecycle locked(String roundId) {
    if (!rounds.lockExisting(roundId)) {
      throw new Rejected(Rejection.notFound());
    }
    return lifeOf(rounds.latest(roundId).orElseThrow());
  }

  RoundLifecycle lifeOf(RoundDefinition round) {
    return new RoundLifecycle(round, steps(round.roundId()).stream().map(TakenStep::step).toList());
  }

  /** The steps of the round that were taken, in their order. */
  List<TakenStep> steps(String roundId) {
    return entities
        .createQuery("from TakenStep where key.roundId = ?1", TakenStep.class)
        .setParameter(1, roundId)
        .getResultList()
        .stream()
        .sorted(Comparator.comparing(TakenStep::step))
        .toList();
  }

  void add(TakenStep step) {
    entities.persist(step);
  }

  /** The outages of the round, the first one first, a hundred at most. */
  List<Outage> outages(String roundId) {
    return entities
        .createQuery("from Outage where roundId = ?1 order by fromAt, outageId", Outage.class)
        .setParameter(1, roundId)
        .setMaxResults(MOST_OUTAGES)
        .getResultList();
  }

  Optional<Outage> outage(String roundId, @Nullable UUID outageId) {
    return outageId == null
        ? Optional.empty()
        : Optional.ofNullable(entities.find(Outage.class, outageId))
            .filter(outage -> outage.isOf(roundId));
  }

  void add(Outage outage) {
    entities.persist(outage);
  }
}
