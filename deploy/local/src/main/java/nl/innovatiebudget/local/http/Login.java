package nl.innovatiebudget.local.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.innovatiebudget.parts.Broker;

/** Logs identities in at the broker, and again when their token is about to expire. */
public final class Login {

  private static final Duration REUSED_FOR = Duration.ofMinutes(3);

  private volatile Function<String, String> source;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  private record Session(String token, Instant since) {}

  public Login(Broker broker) {
    this.source = broker::tokenOf;
  }

  public String tokenOf(String identity) {
    return sessions
        .compute(
            identity,
            (name, session) ->
                session == null || session.since().plus(REUSED_FOR).isBefore(Instant.now())
                    ? new Session(source.apply(name), Instant.now())
                    : session)
        .token();
  }

  /** Logs everybody in again at the next request, as after a refusal. */
  public void forget() {
    sessions.clear();
  }

  /** From now on takes tokens, by identity, from elsewhere. */
  public void takeFrom(Function<String, String> tokens) {
    source = tokens;
    forget();
  }
}
