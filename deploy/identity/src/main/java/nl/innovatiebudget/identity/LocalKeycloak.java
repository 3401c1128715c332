package nl.innovatiebudget.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.innovatiebudget.parts.Broker;
import nl.innovatiebudget.parts.Leash;
import nl.innovatiebudget.parts.Ports;

/**
 * A real Keycloak on 127.0.0.1 with both realms: the platform's own and one that plays eHerkenning,
 * with test bodies. Its database and keys live in the given directory and are found again after
 * {@link #stop()} and {@link #startAgain()}. The process ends with this JVM, also when the JVM is
 * killed. Passwords and secrets are the same for everybody: for machines that hold no real people.
 *
 * <p>Refuses with {@link KeycloakMissing} when Keycloak cannot be had, and fails with the end of
 * its log when it does not start.
 */
public final class LocalKeycloak implements Broker {
  /** Where a portal that is being built on this machine may wait for who logged in. */
  public static final String APPLICATION = "http://127.0.0.1:3000";

  /** Password of everybody and secret of every machine; of the local stack only. */
  public static final String SECRET = "local-stack-only";

  private static final String REALM = "/realms/" + Realms.PLATFORM;
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(10);
  private static final long STOPS_WITHIN_SECONDS = 20;
  private static final int LINES_SHOWN = 30;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Path home;
  private final Path log;
  private final int port;
  private final Realms realms;
  private Process process;
  private Leash leash;

  private LocalKeycloak(Path home, Path log, int port, Realms realms) throws IOException {
    this.home = home;
    this.log = log;
    this.port = port;
    this.realms = realms;
    process = launch();
    leash = Leash.on(process.pid());
  }

  /**
   * Starts Keycloak and waits until it answers; the first time on a machine it is downloaded.
   *
   * @param directory made when absent
   * @param port 0 for a free one
   * @param identities people beside the test bodies: their claims by name, as for {@link
   *     nl.innovatiebudget.parts.LocalBroker}
   */
  public static LocalKeycloak start(
      Path directory, int port, Map<String, Map<String, Object>> identities) {
    Path installation = KeycloakFiles.home();
    Realms realms = Realms.with(identities);
    Path home = directory.toAbsolutePath().resolve("keycloak");
    try {
      Files.createDirectories(home.resolve("data"));
      for (String part : List.of("lib", "conf", "providers", "themes")) {
        if (!Files.exists(home.resolve(part))) {
          Files.createSymbolicLink(home.resolve(part), installation.resolve(part));
        }
      }
      realms.write(home.resolve("data/import"));
      int chosen = port == 0 ? Ports.free() : port;
      var keycloak = new LocalKeycloak(home, home.resolve("keycloak.log"), chosen, realms);
      keycloak.awaitAnswer();
      return keycloak;
    } catch (IOException e) {
      throw new UncheckedIOException("Keycloak does not start in " + directory, e);
    }
  }

  @Override
  public String issuer() {
    return url() + REALM;
  }

  @Override
  public String jwksUrl() {
    return issuer() + "/protocol/openid-connect/certs";
  }

  @Override
  public String tokenUrl() {
    return issuer() + "/protocol/openid-connect/token";
  }

  /** Logs in by the door that the identity has, a body through eHerkenning. */
  @Override
  public String tokenOf(String identity) {
    return login().tokenOf(realms.doorOf(identity), identity);
  }

  /** What curl sends for the token of a machine; people need a browser. */
  @Override
  public String tokenForm() {
    return "grant_type=client_credentials&client_id=finance-system&client_secret=" + SECRET;
  }

  /** Whether an issuer is one of these. */
  public static boolean isIssuer(String issuer) {
    return issuer.endsWith(REALM);
  }

  /**
   * A token of a Keycloak that another process started.
   *
   * @param identities as it was started with
   */
  public static String tokenOf(
      String issuer, Map<String, Map<String, Object>> identities, String identity) {
    return login(issuer).tokenOf(Realms.with(identities).doorOf(identity), identity);
  }

  public PortalLogin login() {
    return login(issuer());
  }

  private static PortalLogin login(String issuer) {
    return new PortalLogin(issuer, APPLICATION, SECRET, SECRET);
  }

  public KeycloakAdmin admin() {
    return new KeycloakAdmin(http, url(), SECRET);
  }

  public long pid() {
    return process.pid();
  }

  public Path log() {
    return log;
  }

  /** Stops it in order, or by force after 20 seconds; {@link #startAgain()} finds all again. */
  @Override
  public void stop() {
    process.destroy();
    try {
      if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    leash.close();
  }

  /** Starts it on the same port and waits until it answers. */
  @Override
  public void startAgain() {
    try {
      process = launch();
      leash = Leash.on(process.pid());
      awaitAnswer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stop();
  }

  private String url() {
    return "http://127.0.0.1:" + port;
  }

  private Process launch() throws IOException {
    var command = new ArrayList<>(KeycloakFiles.command(home));
    command.addAll(
        List.of(
            "start",
            "--optimized",
            "--import-realm",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname=" + url()));
    var builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()));
    builder.environment().putAll(settings());
    return builder.start();
  }

  /** What the realm files leave open. */
  private Map<String, String> settings() {
    String eherkenning = url() + "/realms/" + Realms.EHERKENNING;
    return Map.of(
        "IDENTITY_URL", url(),
        "IDENTITY_PORTAL_URL", APPLICATION,
        "IDENTITY_OFFICE_URL", APPLICATION,
        "IDENTITY_EHERKENNING_ENTITY_ID", eherkenning,
        "IDENTITY_EHERKENNING_URL", eherkenning + "/protocol/saml",
        "IDENTITY_FINANCE_SYSTEM_SECRET", SECRET,
        "IDENTITY_LOCAL_PASSWORD", SECRET,
        "KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.NAME,
        "KC_BOOTSTRAP_ADMIN_PASSWORD", SECRET);
  }

  private void awaitAnswer() throws IOException {
    Instant end = Instant.now().plus(STARTS_WITHIN);
    while (process.isAlive() && Instant.now().isBefore(end)) {
      if (answers()) {
        return;
      }
      pause();
    }
    close();
    throw new IllegalStateException("Keycloak does not start:\n" + complaints());
  }

  private boolean answers() {
    var request =
        HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(30))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String complaints() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
  }
}
