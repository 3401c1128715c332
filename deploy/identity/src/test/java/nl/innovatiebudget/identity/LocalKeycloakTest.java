package nl.innovatiebudget.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.innovatiebudget.identity.PortalLogin.Door;
import nl.innovatiebudget.kit.identity.AssuranceLevel;
import nl.innovatiebudget.kit.identity.BodyId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The realms in a real Keycloak, and a real intake service that trusts it. */
class LocalKeycloakTest {

  private static final Path ROUND =
      Path.of("../../intake-service/src/main/resources/rounds/ibdo-2024.json");
  private static final Instant OPENS = Instant.parse("2024-03-03T23:00:00Z");
  private static final String REGISTER =
      """
      name,kind,region,countryPart,kvk,rsin,oin,validFrom,validTo
      Gemeente Voorbeeld,MUNICIPALITY,,EUROPEAN,90000002,,00000099900000020000,2000-01-01,
      Provincie Voorbeeld,PROVINCE,,EUROPEAN,90000003,,00000099900000030000,2000-01-01,
      """;

  @TempDir static Path directory;

  private static LocalKeycloak keycloak;
  private static RunningIntake intake;
  private static PortalLogin login;
  private static final KitMapping KIT = new KitMapping();

  @BeforeAll
  static void start() throws IOException {
    try {
      keycloak = LocalKeycloak.start(directory, 0, Map.of());
    } catch (KeycloakMissing missing) {
      System.out.println("The tests of the identity broker are skipped. " + missing.getMessage());
      Assumptions.abort(missing.getMessage());
    }
    login = keycloak.login();
    intake = new RunningIntake(directory, keycloak);
  }

  @AfterAll
  static void stop() {
    if (intake != null) {
      intake.close();
    }
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "eh2plus, KVK,  90000001,  LOA2PLUS, LOA2, ,         ",
    "eh3,     KVK,  90000002,  LOA3,     LOA3, ,         ",
    "eh4,     KVK,  90000003,  LOA4,     LOA4, ,         ",
    "chain,   KVK,  90000004,  LOA3,     LOA3, 90000009, ",
    "branch,  KVK,  90000005,  LOA3,     LOA3, ,         000012345678",
    "by-rsin, RSIN, 823288444, LOA3,     LOA3, ,         "
  })
  void a_body_is_read_the_same_under_both_profiles(
      String name,
      BodyId.Kind kind,
      String number,
      AssuranceLevel level,
      AssuranceLevel eidasLevel,
      String intermediary,
      String branch) {
    // When
    var caller = KIT.callerOf(login.tokenOf(Door.PORTAL, name));
    var nested = KIT.callerOf(login.tokenOf(Door.PORTAL_NLGOV, name));

    // Then
    assertThat(caller.actingSubject()).isEqualTo("person-of-" + name);
    assertThat(caller.body()).contains(new BodyId(kind, number));
    assertThat(caller.level()).contains(level);
    assertThat(caller.intermediary().map(BodyId::value))
        .isEqualTo(Optional.ofNullable(intermediary));
    assertThat(caller.branch()).isEqualTo(Optional.ofNullable(branch));
    assertThat(caller.roles()).isEqualTo(Set.of("applicant"));
    assertThat(caller.session()).isPresent();

    assertThat(nested.actingSubject()).isEqualTo(caller.actingSubject());
    assertThat(nested.body()).isEqualTo(caller.body());
    assertThat(nested.level()).contains(eidasLevel);
    assertThat(nested.roles()).isEqualTo(caller.roles());
  }

  @ParameterizedTest
  @CsvSource({
    "programme-officer, programme-officer",
    "juror-12,          juror chair",
    "finance-system,    ledger-client"
  })
  void staff_jurors_and_machines_act_for_no_body(String name, String roles) {
    var caller = KIT.callerOf(keycloak.tokenOf(name));

    assertThat(caller.actingSubject()).isEqualTo(name);
    assertThat(caller.body()).isEmpty();
    assertThat(caller.roles()).isEqualTo(Set.of(roles.split(" ")));
    assertThat(caller.level()).contains(AssuranceLevel.LOA3);
  }

  @Test
  void a_token_is_for_the_services_alone_and_short() {
    var claims = KitMapping.claims(login.tokenOf(Door.PORTAL, "eh3"));

    assertThat(claims.path("iss").asText()).isEqualTo(keycloak.issuer());
    assertThat(claims.path("aud").asText()).isEqualTo("innovatiebudget");
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isLessThanOrEqualTo(300);
    assertThat(claims.path("jti").asText()).isNotBlank();
  }

  @Test
  void a_refresh_token_is_good_once_and_keeps_the_mandate() {
    var first = login.tokens(Door.PORTAL, "branch");
    var refresh = first.required("refresh_token").asText();

    var second = login.refresh(Door.PORTAL, refresh).required("access_token").asText();

    assertThat(KIT.callerOf(second))
        .isEqualTo(KIT.callerOf(first.required("access_token").asText()));
    assertThatThrownBy(() -> login.refresh(Door.PORTAL, refresh))
        .hasMessageContaining("invalid_grant");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:3000/logged-in, '',                           code_challenge_method",
    "http://127.0.0.1:3000/logged-in, &code_challenge_method=plain, code challenge method",
    "http://elsewhere.example/,       &code_challenge_method=S256,  redirect_uri"
  })
  void a_login_without_pkce_or_to_elsewhere_is_refused(String back, String method, String fault)
      throws Exception {
    // When
    var address =
        keycloak.issuer()
            + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=portal"
            + "&redirect_uri="
            + Visitor.encode(back)
            + (method.isEmpty() ? "" : method + "&code_challenge=" + "a".repeat(43));
    var request = HttpRequest.newBuilder(URI.create(address)).build();
    var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

    // Then
    var sentTo =
        URLDecoder.decode(
            response.headers().firstValue("Location").orElse(""), StandardCharsets.UTF_8);
    assertThat(sentTo + response.body())
        .contains(fault)
        .doesNotContain("?code=", "&code=", "SAMLRequest");
  }

  @Test
  void a_portal_logs_in_through_eherkenning_and_submits_an_application() throws IOException {
    // Given
    var officer = keycloak.tokenOf("programme-officer");
    intake.clockTo(OPENS.minus(Duration.ofDays(7)));
    assertThat(intake.post(officer, "/organisation-imports", "text/csv", bytes(REGISTER)).status())
        .isEqualTo(200);
    var definition = Files.readAllBytes(ROUND);
    assertThat(intake.post(officer, "/rounds", "application/json", definition).status())
        .isEqualTo(201);
    intake.clockTo(OPENS.plus(Duration.ofDays(7)));
    var organisations = intake.get(officer, "/organisations").body();
    var form = Form.of(organisations);

    // When
    var weak = login.tokenOf(Door.PORTAL, "eh2plus");
    var lead = login.tokenOf(Door.PORTAL, "eh3");
    var partner = login.tokenOf(Door.PORTAL_NLGOV, "eh4");
    var refused = intake.post(weak, "/applications", "application/json", form);
    var created = intake.post(lead, "/applications", "application/json", form);
    assertThat(created.status()).as("%s", created).isEqualTo(201);
    var at = "/applications/" + created.id("applicationId");
    var plan =
        intake.post(
            lead, at + "/documents?kind=project-plan", "application/octet-stream", Form.plan());
    var signed = intake.post(lead, at + "/signatures");
    var signedToo = intake.post(partner, at + "/signatures");
    var submitted = intake.post(lead, at + "/submissions");
    var read = intake.get(partner, at);
    var readByOther = intake.get(login.tokenOf(Door.PORTAL, "chain"), at);

    // Then
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body().toString()).contains("assurance-level-too-low");
    assertThat(plan.status()).as("%s", plan).isEqualTo(201);
    assertThat(signed.status()).as("%s", signed).isEqualTo(201);
    assertThat(signedToo.status()).as("%s", signedToo).isEqualTo(201);
    assertThat(submitted.status()).as("%s", submitted).isEqualTo(201);
    assertThat(submitted.id("number")).isEqualTo("IBDO-2024-0001");
    assertThat(read.status()).isEqualTo(200);
    assertThat(readByOther.status()).isEqualTo(404);
  }

  @Test
  void a_new_key_is_published_first_and_then_signs_while_the_old_one_still_holds()
      throws Exception {
    // Given
    var old = login.tokenOf(Door.PORTAL, "eh3");
    assertThat(intake.get(old, "/applications").status()).isEqualTo(200);

    // When
    var key = keycloak.admin().publishKey(KeycloakAdmin.FIRST_PRIORITY - 50);
    int published = keys();
    var between = login.tokenOf(Door.PORTAL, "eh3");
    keycloak.admin().prefer(key, KeycloakAdmin.FIRST_PRIORITY + 50);
    var next = tokenOnceEherkenningHasTheKey();

    // Then
    assertThat(KitMapping.key(between)).isEqualTo(KitMapping.key(old));
    assertThat(KitMapping.key(next)).isNotEqualTo(KitMapping.key(old));
    assertThat(intake.get(next, "/applications").status()).isEqualTo(200);
    assertThat(intake.get(old, "/applications").status()).isEqualTo(200);

    // When
    keycloak.admin().withdraw(key);

    // Then
    assertThat(keys()).isEqualTo(published - 1);
    assertThat(KitMapping.key(tokenOnceEherkenningHasTheKey())).isEqualTo(KitMapping.key(old));
  }

  /**
   * Requests to eHerkenning are signed too, and it looks for new keys at most every ten seconds.
   */
  private static String tokenOnceEherkenningHasTheKey() {
    return await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofSeconds(1))
        .ignoreException(IllegalStateException.class)
        .until(() -> login.tokenOf(Door.PORTAL, "eh3"), token -> true);
  }

  @Test
  void without_the_broker_who_is_logged_in_works_on_and_afterwards_all_can_log_in_again() {
    // Given
    var token = login.tokenOf(Door.PORTAL, "eh4");
    var another = login.tokenOf(Door.PORTAL_NLGOV, "eh3");
    assertThat(intake.get(token, "/applications").status()).isEqualTo(200);

    // When
    keycloak.stop();

    // Then
    assertThat(intake.get(token, "/applications").status()).isEqualTo(200);
    assertThat(intake.get(another, "/applications").status()).isEqualTo(200);
    assertThatThrownBy(() -> login.tokenOf(Door.PORTAL, "eh4"))
        .isInstanceOf(java.io.UncheckedIOException.class);

    // When
    keycloak.startAgain();

    // Then
    var fresh = login.tokenOf(Door.PORTAL, "eh4");
    assertThat(KitMapping.key(fresh)).isEqualTo(KitMapping.key(token));
    assertThat(intake.get(fresh, "/applications").status()).isEqualTo(200);
  }

  private static int keys() throws Exception {
    var request = HttpRequest.newBuilder(URI.create(keycloak.jwksUrl())).build();
    var body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    return body.split("\"kid\"", -1).length - 1;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
