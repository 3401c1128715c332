package nl.innovatiebudget.intake.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets a test look for reminders that are due, as the schedule does in its own time. */
@ApplicationScoped
public class RemindSignatoriesNow {

  @Inject RemindSignatories remind;

  public void now() {
    remind.remindDue();
  }
}
