package nl.innovatiebudget.kit.event;

/** The topics, one per owning service and aggregate; the key is the aggregate's id. */
public enum Topic {
  ROUNDS("innovatiebudget.rounds.v1"),
  APPLICATIONS("innovatiebudget.applications.v1"),
  ASSESSMENTS("innovatiebudget.assessments.v1"),
  BUDGET("innovatiebudget.budget.v1"),
  NOTIFICATIONS("innovatiebudget.notifications.v1");

  private final String address;

  Topic(String address) {
    this.address = address;
  }

  /** The name in Kafka. */
  public String address() {
    return address;
  }
}
