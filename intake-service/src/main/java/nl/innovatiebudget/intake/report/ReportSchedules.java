package nl.innovatiebudget.intake.report;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.intake.application.Submissions;
import nl.innovatiebudget.intake.round.PaymentArrangement;
import nl.innovatiebudget.intake.round.Reporting;
import nl.innovatiebudget.intake.round.RoundDefinition;
import nl.innovatiebudget.intake.round.Rounds;
import nl.innovatiebudget.kit.time.BusinessClock;

/** What the round that an application was submitted under asks of its project. */
@ApplicationScoped
class ReportSchedules {

  private final Rounds rounds;
  private final Submissions submissions;

  ReportSchedules(Rounds rounds, Submissions submissions) {
    this.rounds = rounds;
    this.submissions = submissions;
  }

  /** Empty until the letter of an award is out. */
  Optional<ReportSchedule> of(Application application) {
    return application
        .outcome()
        .filter(outcome -> outcome.status() == ApplicationStatus.AWARDED)
        .map(
            outcome ->
                ReportSchedule.of(
                    LocalDate.ofInstant(outcome.informedAt(), BusinessClock.AMSTERDAM),
                    submissions.inForce(application).content().durationMonths(),
                    requireNonNullElse(round(application).reporting(), Reporting.USUAL)));
  }

  /** The milestones that a project of this application can reach. */
  List<String> milestoneIds(Application application) {
    var arrangement = round(application).paymentArrangement();
    return arrangement == null
        ? List.of()
        : arrangement.reachable().stream().map(PaymentArrangement.Milestone::milestoneId).toList();
  }

  private RoundDefinition round(Application application) {
    return rounds
        .version(application.roundId(), application.roundVersion().orElseThrow())
        .orElseThrow();
  }
}
