package nl.innovatiebudget.assessment.advice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.advice.AdviceRequest.Remark;
import nl.innovatiebudget.assessment.ranking.Ranking.Row;
import nl.innovatiebudget.assessment.ranking.Rankings;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/** Writes down what the jury advises, and writes it anew as long as nobody signed. */
@ApplicationScoped
class WriteAdvice {

  private final Rankings rankings;
  private final Advices advices;
  private final ReadAdvice readAdvice;
  private final Acts acts;
  private final Clock clock;

  WriteAdvice(Rankings rankings, Advices advices, ReadAdvice readAdvice, Acts acts, Clock clock) {
    this.rankings = rankings;
    this.advices = advices;
    this.readAdvice = readAdvice;
    this.acts = acts;
    this.clock = clock;
  }

  /** Refuses a ranking of another round, and remarks on cases that are not in the ranking. */
  @Transactional
  AdviceView write(String roundId, AdviceRequest request, Caller writer) {
    Rejected.ifAny(faults(roundId, request));
    var advice =
        new Advice(UUID.randomUUID(), roundId, request, writer.actingSubject(), clock.instant());
    advices.persistAndFlush(advice);
    recorded("advice-written", advice);
    return readAdvice.view(advice, writer);
  }

  /** Refuses the same, an advice that was signed, and one that changed since it was read. */
  @Transactional
  AdviceView revise(UUID adviceId, @Nullable String ifMatch, AdviceRequest request, Caller writer) {
    var advice = advices.lock(adviceId);
    if (!advice.isDraft()) {
      throw new Rejected(AdviceRejections.alreadySigned());
    }
    AdviceTag.requireMatch(ifMatch, readAdvice.content(advice));
    Rejected.ifAny(faults(advice.roundId(), request));
    advice.revise(request, clock.instant());
    advices.flush();
    recorded("advice-revised", advice);
    return readAdvice.view(advice, writer);
  }

  private List<Rejection> faults(String roundId, AdviceRequest request) {
    var ranking = rankings.get(request.rankingId());
    if (!ranking.roundId().equals(roundId)) {
      return List.of(AdviceRejections.rankingOfOtherRound());
    }
    var ranked = ranking.rows().stream().map(Row::applicationId).collect(Collectors.toSet());
    var seen = new HashSet<UUID>();
    var unknown = new ArrayList<String>();
    var repeated = new ArrayList<String>();
    for (var applicationId : request.remarks().stream().map(Remark::applicationId).toList()) {
      if (!ranked.contains(applicationId)) {
        unknown.add(applicationId.toString());
      }
      if (!seen.add(applicationId)) {
        repeated.add(applicationId.toString());
      }
    }
    var faults = new ArrayList<Rejection>();
    if (!unknown.isEmpty()) {
      faults.add(AdviceRejections.remarkOnUnranked(unknown));
    }
    if (!repeated.isEmpty()) {
      faults.add(AdviceRejections.remarkRepeated(repeated));
    }
    return faults;
  }

  private void recorded(String act, Advice advice) {
    acts.record(
        new NewAct(
            advice.roundId(),
            null,
            null,
            act,
            null,
            new Written(advice.adviceId(), advice.rankingId())));
  }

  private record Written(UUID adviceId, UUID rankingId) {}
}
