package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.setting;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import nl.innovatiebudget.parts.LocalMail;
import nl.innovatiebudget.parts.Ports;

/** A mail relay at a place where nobody listens until a test opens it; and impatient senders. */
public class OwnMailServer implements QuarkusTestResourceLifecycleManager {

  private static final String SMTP_PORT = "innovatiebudget.smtp.port";
  private static final String IMAP_PORT = "innovatiebudget.bounces.port";

  static LocalMail open() {
    return LocalMail.start(
        Integer.parseInt(setting(SMTP_PORT)), 0, Integer.parseInt(setting(IMAP_PORT)));
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    return Map.of(
        SMTP_PORT,
        Integer.toString(Ports.free()),
        IMAP_PORT,
        Integer.toString(Ports.free()),
        "innovatiebudget.delivery.first-backoff",
        "100ms",
        "innovatiebudget.delivery.longest-backoff",
        "500ms",
        "innovatiebudget.delivery.watch-every",
        "1s");
  }

  @Override
  public void stop() {}
}
