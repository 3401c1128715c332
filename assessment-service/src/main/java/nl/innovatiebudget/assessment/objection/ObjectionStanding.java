package nl.innovatiebudget.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.innovatiebudget.assessment.casefile.CaseDecision;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.ranking.Ranking;
import nl.innovatiebudget.assessment.ranking.Rankings;
import nl.innovatiebudget.kit.money.Euro;

/** How an objection and its case stand. */
@ApplicationScoped
class ObjectionStanding {

  private final Rankings rankings;

  ObjectionStanding(Rankings rankings) {
    this.rankings = rankings;
  }

  OutcomeRules.Standing of(Objection objection, CaseFile file) {
    Optional<Euro> newAward =
        objection.rankingId().map(rankings::get).stream()
            .flatMap(ranking -> ranking.rows().stream())
            .filter(row -> row.applicationId().equals(file.applicationId()))
            .findFirst()
            .map(Ranking.Row::awardCents);
    return new OutcomeRules.Standing(
        objection.isInadmissiblyLate(),
        file.state(),
        file.application().requestedCents(),
        file.decision().map(CaseDecision::amountCents).orElse(Euro.ZERO),
        newAward);
  }
}
