package nl.innovatiebudget.notification.round;

import nl.innovatiebudget.kit.problem.Text;

/** What this service needs of intake's {@code round-published}. */
public record RoundPublished(String roundId, int version, Text title, int maximumDurationMonths) {

  Round.Version id() {
    return new Round.Version(roundId, version);
  }
}
