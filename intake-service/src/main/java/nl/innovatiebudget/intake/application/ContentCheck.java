package nl.innovatiebudget.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.function.Predicate;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.intake.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Refuses content that not even a draft can have, with all reasons at once. */
@ApplicationScoped
class ContentCheck {

  private final Rounds rounds;
  private final Organisations organisations;

  ContentCheck(Rounds rounds, Organisations organisations) {
    this.rounds = rounds;
    this.organisations = organisations;
  }

  /** Also refuses, as {@code otherwise}, when the caller's body does not have its place in it. */
  void require(
      ApplicationContent content, Rejection otherwise, Predicate<Consortium> callerHasPlace) {
    var rejections = new ArrayList<Rejection>();
    if (rounds.latest(content.roundId()).isEmpty()) {
      rejections.add(ApplicationRejection.ROUND_UNKNOWN);
    }
    var consortium = Consortium.of(content, organisations);
    rejections.addAll(ContentRule.brokenBy(content, consortium));
    if (!callerHasPlace.test(consortium)) {
      rejections.add(otherwise);
    }
    Rejected.ifAny(rejections);
  }
}
