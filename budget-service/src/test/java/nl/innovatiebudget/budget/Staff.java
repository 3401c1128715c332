package nl.innovatiebudget.budget;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
    return as("staff-" + role, role).get("/v1" + path, parameters).then();
  }

  /** What a person with a name of her own and this role gets for a body; empty for none. */
  public ValidatableResponse post(String person, String role, String path, Object body) {
    return as(person, role).contentType("application/json").body(body).post("/v1" + path).then();
  }

  public RequestSpecification as(String person, String role) {
    var token =
        tokens.with(
            Map.of(
                "sub",
                person,
                "acr",
                "http://eidas.europa.eu/LoA/substantial",
                "groups",
                List.of(role)));
    return given().auth().oauth2(token);
  }
}
