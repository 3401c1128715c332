package nl.innovatiebudget.intake.delay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets a test look for reminders that are due, as the schedule does in its own time. */
@ApplicationScoped
public class RemindPenaltiesNow {

  @Inject RemindPenalties remind;

  public void now() {
    remind.remindDue();
  }
}
