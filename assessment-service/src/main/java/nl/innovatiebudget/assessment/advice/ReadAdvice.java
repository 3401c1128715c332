package nl.innovatiebudget.assessment.advice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.advice.AdviceContent.AdvisedAct;
import nl.innovatiebudget.assessment.advice.AdviceView.State;
import nl.innovatiebudget.assessment.ranking.CanonicalJson;
import nl.innovatiebudget.assessment.ranking.Interests;
import nl.innovatiebudget.assessment.ranking.Ranking.Row;
import nl.innovatiebudget.assessment.ranking.Rankings;
import nl.innovatiebudget.kit.identity.Caller;

/** Reads an advice with what the record of the round adds to it by itself. */
@ApplicationScoped
class ReadAdvice {

  /** What a reader of the minutes has to know of, whoever wrote them. */
  private static final List<String> IN_THE_MINUTES =
      List.of(
          "juror-recused",
          "conflict-declared",
          "conflict-found",
          "conflict-dismissed",
          "case-moved",
          "pot-money-moved",
          "pot-money-moved-back");

  private static final int MOST_ACTS = 10_000;

  private final Acts acts;
  private final Rankings rankings;
  private final Advices advices;
  private final AdviceSignatures signatures;
  private final Interests interests;

  ReadAdvice(
      Acts acts,
      Rankings rankings,
      Advices advices,
      AdviceSignatures signatures,
      Interests interests) {
    this.acts = acts;
    this.rankings = rankings;
    this.advices = advices;
    this.signatures = signatures;
    this.interests = interests;
  }

  /** As it was signed, or as it is now. */
  AdviceContent content(Advice advice) {
    return advice.signed().orElseGet(() -> draft(advice));
  }

  /** Over all of it, whatever the reader may see. */
  static String sha256(AdviceContent content) {
    return CanonicalJson.sha256(CanonicalJson.write(content));
  }

  AdviceView view(Advice advice, Caller reader) {
    return view(advice, interests.of(advice.roundId(), reader));
  }

  List<AdviceView> ofRound(String roundId, Caller reader) {
    var own = interests.of(roundId, reader);
    return advices.ofRound(roundId).stream().map(advice -> view(advice, own)).toList();
  }

  private AdviceView view(Advice advice, Set<UUID> withheld) {
    var content = content(advice);
    var shown = content.withoutCases(withheld);
    var unsigned = advices.unsigned(advice);
    return new AdviceView(
        advice.adviceId(),
        advice.roundId(),
        advice.rankingId(),
        state(advice, unsigned),
        shown.minutes(),
        shown.remarks(),
        shown.acts(),
        advice.writtenBy(),
        advice.writtenAt(),
        advice.changedAt(),
        sha256(content),
        signatures.under(advice.adviceId()).stream().map(AdviceSignature::view).toList(),
        unsigned.stream()
            .filter(row -> !withheld.contains(row.applicationId()))
            .map(Row::number)
            .toList());
  }

  private static State state(Advice advice, List<Row> unsigned) {
    if (advice.isDraft()) {
      return State.DRAFT;
    }
    return unsigned.isEmpty() ? State.SIGNED : State.PARTLY_SIGNED;
  }

  private AdviceContent draft(Advice advice) {
    return new AdviceContent(
        advice.adviceId(),
        advice.roundId(),
        advice.rankingId(),
        rankings.get(advice.rankingId()).sha256(),
        advice.minutes(),
        advice.remarks(),
        acts.named(advice.roundId(), IN_THE_MINUTES, MOST_ACTS).stream()
            .map(AdvisedAct::of)
            .toList());
  }
}
