package nl.innovatiebudget.assessment.advice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.ranking.Interests;
import nl.innovatiebudget.assessment.ranking.Ranking.Row;
import nl.innovatiebudget.assessment.ranking.Rankings;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** What the jury advised. */
@ApplicationScoped
public class Advices implements PanacheRepositoryBase<Advice, UUID> {

  private final Rankings rankings;
  private final AdviceSignatures signatures;
  private final Interests interests;

  Advices(Rankings rankings, AdviceSignatures signatures, Interests interests) {
    this.rankings = rankings;
    this.signatures = signatures;
    this.interests = interests;
  }

  /**
   * A decision only follows the jury's advice. Refuses a ranking on which there is no advice that
   * chairs have signed for every case in it, each for the cases in which they have no interest,
   * then nor now.
   */
  public void requireSigned(UUID rankingId) {
    var signed = list("rankingId = ?1 and signedText is not null order by writtenAt", rankingId);
    if (signed.isEmpty()) {
      throw new Rejected(AdviceRejections.notSigned());
    }
    var open = signed.stream().map(this::unsigned).toList();
    if (open.stream().noneMatch(List::isEmpty)) {
      throw new Rejected(
          AdviceRejections.notSignedFor(open.getLast().stream().map(Row::number).toList()));
    }
  }

  /**
   * The cases for which no chair has signed. An interest that came to light after the signature
   * counts as well.
   */
  List<Row> unsigned(Advice advice) {
    var names = signatures.under(advice.adviceId());
    var now =
        interests.of(advice.roundId(), names.stream().map(AdviceSignature::signedBy).toList());
    return rankings.get(advice.rankingId()).rows().stream()
        .filter(
            row ->
                names.stream()
                    .filter(
                        name ->
                            !now.getOrDefault(name.signedBy(), Set.of())
                                .contains(row.applicationId()))
                    .noneMatch(name -> name.covers(row.applicationId())))
        .toList();
  }

  /** In the order in which they were written. */
  List<Advice> ofRound(String roundId) {
    return list("roundId = ?1 order by writtenAt, adviceId", roundId);
  }

  Advice get(UUID adviceId) {
    return findByIdOptional(adviceId).orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  /** The round of an advice, without reading the advice: who locks it then finds it as it is. */
  String roundIdOf(UUID adviceId) {
    return getEntityManager()
        .createQuery("select roundId from Advice where adviceId = ?1", String.class)
        .setParameter(1, adviceId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  Advice lock(UUID adviceId) {
    return findByIdOptional(adviceId, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }
}
