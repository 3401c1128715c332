package nl.innovatiebudget.assessment.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.innovatiebudget.assessment.ranking.Ranking.Outcome;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.TransferInput;
import nl.innovatiebudget.kit.money.Euro;

/** The pots while the cases have their turn, one after another. Not for more than one run. */
final class PotRun {

  private final SelectionRule rule;
  private final Map<String, Long> movedIn = new HashMap<>();
  private final Map<String, Long> movedOut = new HashMap<>();
  private final Map<String, Long> given = new HashMap<>();

  /** By pot, the most that it would have had to hold for a case that did not fit. */
  private final Map<String, Long> unfit = new HashMap<>();

  PotRun(RankingInputs inputs) {
    rule = SelectionRule.named(inputs.selectionRule());
    for (var transfer : Objects.requireNonNullElse(inputs.transfers(), List.<TransferInput>of())) {
      movedOut.merge(transfer.fromPotId(), transfer.amountCents().cents(), Math::addExact);
      movedIn.merge(transfer.toPotId(), transfer.amountCents().cents(), Math::addExact);
    }
  }

  /**
   * What a case finds when its turn comes.
   *
   * @param limit what may be given from its pot, up to and including this case: what the pot held
   *     in the version of the round that the case was made under (Awb 4:27), with what the jury
   *     moved
   * @param given what those above it got from its pot
   * @param stopped a case above it did not fit within this one's limit either, and the rule is to
   *     stop there. A misfit within a pot that was lowered later does not stop who applied before.
   */
  record Turn(Euro limit, Euro given, boolean stopped) {

    /** What is left, whether or not it may be had. */
    Euro room() {
      return limit.minus(given.min(limit));
    }

    boolean fits(CaseInput input) {
      return !stopped && !input.requestedCents().isMoreThan(room());
    }
  }

  /** What a good enough case gets. */
  record Offer(Outcome outcome, Euro award) {}

  Turn turn(CaseInput input) {
    var potId = input.potId();
    long limit =
        Math.max(
            0,
            Math.subtractExact(Math.addExact(input.openingCents().cents(), in(potId)), out(potId)));
    boolean stopped =
        rule != SelectionRule.SKIP_AND_CONTINUE && unfit.getOrDefault(potId, 0L) > limit;
    return new Turn(Euro.ofCents(limit), awarded(potId), stopped);
  }

  /** Gives a good enough case its turn. */
  Offer offer(CaseInput input) {
    var turn = turn(input);
    if (turn.fits(input)) {
      return give(input, Outcome.SELECTED, input.requestedCents());
    }
    long needed = Math.addExact(turn.given().cents(), input.requestedCents().cents());
    unfit.merge(input.potId(), needed, Math::max);
    boolean partly =
        rule == SelectionRule.OFFER_PARTIAL && !turn.stopped() && turn.room().isMoreThan(Euro.ZERO);
    return partly
        ? give(input, Outcome.PARTIAL, turn.room())
        : new Offer(Outcome.NOT_SELECTED, Euro.ZERO);
  }

  private Offer give(CaseInput input, Outcome outcome, Euro award) {
    given.merge(input.potId(), award.cents(), Math::addExact);
    return new Offer(outcome, award);
  }

  Euro awarded(String potId) {
    return Euro.ofCents(given.getOrDefault(potId, 0L));
  }

  long in(String potId) {
    return movedIn.getOrDefault(potId, 0L);
  }

  long out(String potId) {
    return movedOut.getOrDefault(potId, 0L);
  }
}
