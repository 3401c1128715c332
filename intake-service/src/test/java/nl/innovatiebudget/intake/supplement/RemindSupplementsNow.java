package nl.innovatiebudget.intake.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets a test look for reminders that are due, as the schedule does in its own time. */
@ApplicationScoped
public class RemindSupplementsNow {

  @Inject RemindSupplements remind;

  public void now() {
    remind.remindDue();
  }
}
