package nl.innovatiebudget.notification.round;

import nl.innovatiebudget.kit.problem.Text;

/** A round for tests of other features. */
public final class SomeRound {

  private SomeRound() {}

  public static Round ofTwelveMonths() {
    return new Round(new RoundPublished("ibdo-2024", 1, new Text("Ronde", "Round"), 12));
  }
}
