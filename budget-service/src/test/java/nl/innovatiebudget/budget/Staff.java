package nl.innovatiebudget.budget;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.parts.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** People of the ministry who look over HTTP. */
@Singleton
public class Staff {

  private final Tokens tokens;

  Staff(@ConfigProperty(name = "mp.jwt.verify.issuer") String issuer) {
    this.tokens = new Tokens(issuer);
  }

  /** What somebody with this role sees at an address. */
  public ValidatableResponse get(String role, String path, Object... parameters) {
    var token =
        tokens.with(
            Map.of(
                "sub",
                "staff-" + role,
                "acr",
                "http://eidas.europa.eu/LoA/substantial",
                "groups",
                List.of(role)));
    return given().auth().oauth2(token).get("/v1" + path, parameters).then();
  }
}
