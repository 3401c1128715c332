package nl.innovatiebudget.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets a test look for reminders that are due, as the schedule does in its own time. */
@ApplicationScoped
public class RemindNow {

  @Inject RemindJurors remindJurors;

  public void now() {
    remindJurors.remindDue();
  }
}
