package nl.innovatiebudget.local.demo;

import java.util.ArrayList;
import java.util.List;

/** What the demo promises, each with what was seen; the demo succeeds only if all of them held. */
public final class Checks {

  private final List<Check> checks = new ArrayList<>();

  /** One promise. */
  public record Check(String promise, boolean held, String seen) {}

  public void that(String promise, boolean held, Object seen) {
    checks.add(new Check(promise, held, String.valueOf(seen)));
  }

  public List<Check> all() {
    return List.copyOf(checks);
  }

  public boolean allHeld() {
    return !checks.isEmpty() && checks.stream().allMatch(Check::held);
  }
}
