package nl.innovatiebudget.assessment.advice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.advice.AdviceRequest.Remark;
import nl.innovatiebudget.assessment.ranking.Interests;
import nl.innovatiebudget.assessment.ranking.Ranking.Row;
import nl.innovatiebudget.assessment.ranking.RankingView;
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
  private final Interests interests;
  private final Acts acts;
  private final Clock clock;

  WriteAdvice(
      Rankings rankings,
      Advices advices,
      ReadAdvice readAdvice,
      Interests interests,
      Acts acts,
      Clock clock) {
    this.rankings = rankings;
    this.advices = advices;
    this.readAdvice = readAdvice;
    this.interests = interests;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Refuses a ranking of another round, and remarks on cases that are not in the ranking, or in
   * which the writer has an interest (Awb 2:4).
   */
  @Transactional
  AdviceView write(String roundId, AdviceRequest request, Caller writer) {
    var ranking = rankings.get(request.rankingId());
    Rejected.ifAny(faults(roundId, ranking, request, interests.of(roundId, writer)));
    var advice =
        new Advice(UUID.randomUUID(), roundId, request, writer.actingSubject(), clock.instant());
    advices.persistAndFlush(advice);
    recorded("advice-written", advice);
    return readAdvice.view(advice, writer);
  }

  /**
   * Refuses the same, an advice that was signed, and one that changed since it was read. Remarks
   * that the writer may not see stay as they are.
   */
  @Transactional
  AdviceView revise(UUID adviceId, @Nullable String ifMatch, AdviceRequest request, Caller writer) {
    var advice = advices.lock(adviceId);
    if (!advice.isDraft()) {
      throw new Rejected(AdviceRejections.alreadySigned());
    }
    AdviceTag.requireMatch(ifMatch, readAdvice.content(advice));
    var ranking = rankings.get(request.rankingId());
    var withheld = interests.of(advice.roundId(), writer);
    Rejected.ifAny(faults(advice.roundId(), ranking, request, withheld));
    advice.revise(
        request, withKept(request.remarks(), advice, ranked(ranking), withheld), clock.instant());
    advices.flush();
    recorded("advice-revised", advice);
    return readAdvice.view(advice, writer);
  }

  /** What is about a case that the ranking does not have any more falls away, whoever wrote it. */
  private static List<Remark> withKept(
      List<Remark> written, Advice advice, Set<UUID> ranked, Set<UUID> withheld) {
    var kept =
        advice.remarks().stream()
            .filter(remark -> withheld.contains(remark.applicationId()))
            .filter(remark -> ranked.contains(remark.applicationId()));
    return Stream.concat(written.stream(), kept).toList();
  }

  private static Set<UUID> ranked(RankingView ranking) {
    return ranking.rows().stream().map(Row::applicationId).collect(Collectors.toSet());
  }

  private static List<Rejection> faults(
      String roundId, RankingView ranking, AdviceRequest request, Set<UUID> withheld) {
    if (!ranking.roundId().equals(roundId)) {
      return List.of(AdviceRejections.rankingOfOtherRound());
    }
    var ranked = ranked(ranking);
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
    var conflicted =
        ranking.rows().stream()
            .filter(
                row -> withheld.contains(row.applicationId()) && seen.contains(row.applicationId()))
            .map(Row::number)
            .toList();
    if (!conflicted.isEmpty()) {
      faults.add(AdviceRejections.remarkConflicted(conflicted));
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
