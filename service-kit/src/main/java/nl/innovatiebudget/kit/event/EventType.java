package nl.innovatiebudget.kit.event;

/** The name of a fact in the past tense, such as {@code application-submitted}, and its version. */
public record EventType(String fact, int version) {

  private static final String PREFIX = "nl.innovatiebudget.";

  public static EventType of(String fact) {
    return new EventType(fact, 1);
  }

  /** The CloudEvents {@code type}: {@code nl.innovatiebudget.<fact>.v<version>}. */
  @Override
  public String toString() {
    return PREFIX + fact + ".v" + version;
  }

  /** Where the JSON Schema of the data is, on the class path of the service that owns it. */
  public String contract() {
    return "contracts/" + fact + ".v" + version + ".json";
  }
}
