package nl.innovatiebudget.local.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.innovatiebudget.parts.Broker;

/** Logs identities in at the broker, and again when their token is about to expire. */
public final class Login {

  private static final Duration REUSED_FOR = Duration.ofMinutes(3);

  private final Broker broker;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  private record Session(String token, Instant since) {}

  public Login(Broker broker) {
    this.broker = broker;
  }

  public String tokenOf(String identity) {
    return sessions
        .compute(
            identity,
            (name, session) ->
                session == null || session.since().plus(REUSED_FOR).isBefore(Instant.now())
                    ? new Session(broker.tokenOf(name), Instant.now())
                    : session)
        .token();
  }
}
