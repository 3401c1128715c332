package nl.innovatiebudget.assessment.advice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.jury.JuryMembers;
import nl.innovatiebudget.assessment.ranking.Interests;
import nl.innovatiebudget.assessment.ranking.Ranking.Row;
import nl.innovatiebudget.assessment.ranking.Rankings;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A chair signs an advice. The first signature freezes it; another chair may sign the same text. A
 * chair with an interest in a case may sign, but not for that case: then another chair has to.
 */
@ApplicationScoped
class SignAdvice {

  private final Advices advices;
  private final AdviceSignatures signatures;
  private final ReadAdvice readAdvice;
  private final Rounds rounds;
  private final Rankings rankings;
  private final Interests interests;
  private final JuryMembers members;
  private final Acts acts;
  private final Clock clock;

  SignAdvice(
      Advices advices,
      AdviceSignatures signatures,
      ReadAdvice readAdvice,
      Rounds rounds,
      Rankings rankings,
      Interests interests,
      JuryMembers members,
      Acts acts,
      Clock clock) {
    this.advices = advices;
    this.signatures = signatures;
    this.readAdvice = readAdvice;
    this.rounds = rounds;
    this.rankings = rankings;
    this.interests = interests;
    this.members = members;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * The same chair signing again gets the signature that was given. Refuses who does not chair the
   * round, an advice that says something else than the chair read, and one on a ranking that the
   * facts have overtaken.
   */
  @Transactional
  AdviceSignature.View sign(UUID adviceId, @Nullable String ifMatch, Caller chair) {
    var round = rounds.lock(advices.roundIdOf(adviceId));
    members.requireChair(round.roundId(), chair);
    var advice = advices.lock(adviceId);
    var key = new AdviceSignature.Key(adviceId, chair.actingSubject());
    var earlier = signatures.findByIdOptional(key);
    if (earlier.isPresent()) {
      return earlier.get().view();
    }
    var content = readAdvice.content(advice);
    AdviceTag.requireMatch(ifMatch, content);
    var ranking = rankings.requireCurrent(advice.rankingId(), round);
    if (advice.isDraft()) {
      advice.freeze(content);
    }
    var signature =
        new AdviceSignature(
            key,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            interestsIn(ranking.rows(), advice.roundId(), chair),
            ReadAdvice.sha256(content));
    signatures.persist(signature);
    acts.record(
        new NewAct(
            advice.roundId(),
            null,
            null,
            "advice-signed",
            null,
            new Signed(adviceId, signature.view().adviceSha256(), signature.view().sha256())));
    return signature.view();
  }

  private List<UUID> interestsIn(List<Row> rows, String roundId, Caller chair) {
    var own = interests.of(roundId, chair);
    return rows.stream().map(Row::applicationId).filter(own::contains).toList();
  }

  private record Signed(UUID adviceId, String adviceSha256, String signatureSha256) {}
}
