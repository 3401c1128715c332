package nl.innovatiebudget.parts;

import com.nimbusds.jose.JWSAlgorithm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An OIDC broker on 127.0.0.1 that signs with RS256, by a key made at each start, and publishes its
 * JWKS. The issuer is {@code http://127.0.0.1:PORT/innovatiebudget} under whatever host name it is
 * called. One call gets a token:
 *
 * <pre>{@code
 * curl -d grant_type=client_credentials -d client_id=demo -d client_secret=demo \
 *     -d identity=NAME http://127.0.0.1:PORT/innovatiebudget/token
 * }</pre>
 *
 * <p>The form parameter {@code identity} takes the claims registered under that name at start, with
 * the name as {@code sub} unless they have their own; {@code claims} takes a JSON object of claims
 * instead. Audience {@code innovatiebudget}, five minutes to {@code exp} (seconds since 1970), and
 * a unique {@code jti} are added; the claims may override each, and drop each but {@code exp} by
 * the value null.
 *
 * <p>A port in use is refused at start. An identity that was not registered, and claims that are
 * not a JSON object, are refused with status 400 and the reason, which the server library puts in
 * lower case. It checks no passwords: for tests and demos only.
 */
public final class LocalBroker implements Broker {
  /** The audience of every token that does not choose another. */
  public static final String AUDIENCE = "innovatiebudget";

  static final String ISSUER_ID = "innovatiebudget";
  static final Duration EXPIRY = Duration.ofMinutes(5);

  private final BrokerKeys keys = new BrokerKeys();
  private final BrokerServer server = new BrokerServer(keys::rewrite);
  private final int port;
  private final Tokens tokens;

  private LocalBroker(int port) {
    this.port = port;
    this.tokens = new Tokens(issuer());
  }

  /**
   * Starts the broker.
   *
   * @param port 0 for a free one
   * @param identities claims by identity name
   */
  public static LocalBroker start(int port, Map<String, Map<String, Object>> identities) {
    LocalBroker broker = new LocalBroker(Ports.given(port));
    Route routes = broker.routes(new BrokerClaims(identities));
    broker.server.start(Ports.loopback(), broker.port, routes);
    return broker;
  }

  public int port() {
    return port;
  }

  @Override
  public String issuer() {
    return "http://127.0.0.1:" + port + "/" + ISSUER_ID;
  }

  @Override
  public String jwksUrl() {
    return issuer() + "/jwks";
  }

  @Override
  public String tokenUrl() {
    return issuer() + "/token";
  }

  /** The part of a request that is the same for every identity. */
  @Override
  public String tokenForm() {
    return "grant_type=client_credentials&client_id=demo&client_secret=demo";
  }

  @Override
  public String tokenOf(String identity) {
    return tokens.of(identity);
  }

  /**
   * From now on signs with a new key, under a new id, and no longer publishes the one before, as
   * after a key was stolen.
   */
  public void rotateKey() {
    keys.rotate();
  }

  @Override
  public void stop() {
    server.hangUp();
  }

  @Override
  public void startAgain() {
    server.listenAgain();
  }

  @Override
  public void close() {
    server.stop();
  }

  private Route routes(BrokerClaims claims) {
    var keys = new KeyProvider(List.of(), JWSAlgorithm.RS256.getName());
    var config =
        new OAuth2Config(
            false, null, null, false, new OAuth2TokenProvider(keys), Set.of(claims), server);
    return new OAuth2HttpRequestHandler(config).getAuthorizationServer();
  }
}
