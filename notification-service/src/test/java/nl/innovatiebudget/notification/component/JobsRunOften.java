package nl.innovatiebudget.notification.component;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service whose daily work is looked at every second. */
public class JobsRunOften implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "innovatiebudget.digest.every", "1s",
        "innovatiebudget.retention.every", "1s");
  }
}
