package nl.innovatiebudget.notification.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Applications;
import nl.innovatiebudget.notification.task.TaskKind;
import nl.innovatiebudget.notification.task.Tasks;

/** Asks officers to see to it that a penalty is determined in time (Awb 4:18). */
@ApplicationScoped
class AskDetermination {

  private final Applications applications;
  private final TellApplicants tell;
  private final Tasks tasks;

  AskDetermination(Applications applications, TellApplicants tell, Tasks tasks) {
    this.applications = applications;
    this.tell = tell;
    this.tasks = tasks;
  }

  /** What is read of {@code penalty-determination-due}. */
  record Due(UUID applicationId, LocalDate determineBy) {}

  /** One task, also when it is said again that it is late. */
  @Transactional
  void due(UUID eventId, Due due) {
    applications.lock(due.applicationId());
    tasks.open(
        TaskKind.PENALTY_UNDETERMINED,
        due.applicationId(),
        "by " + due.determineBy() + ", after postings on paper are recorded");
  }

  /** The applicants hear of it, and it is no task any more. */
  @Transactional
  void determined(UUID eventId, IntakeStep.PenaltyDetermined penalty) {
    tell.of(eventId, penalty);
    tasks.settled(TaskKind.PENALTY_UNDETERMINED, penalty.applicationId(), "determined");
  }
}
