package nl.innovatiebudget.assessment;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.parts.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;

/** Requests of people by name and role. */
final class People {

  private static final Tokens TOKENS =
      new Tokens(ConfigProvider.getConfig().getValue("mp.jwt.verify.issuer", String.class));

  private People() {}

  static RequestSpecification as(String subject, String... roles) {
    var claims =
        Map.<String, Object>of(
            "sub",
            subject,
            "acr",
            "http://eidas.europa.eu/LoA/substantial",
            "groups",
            List.of(roles));
    return given().auth().oauth2(TOKENS.with(claims)).contentType("application/json");
  }

  static RequestSpecification officer() {
    return as("officer", "programme-officer");
  }

  static RequestSpecification decisionMaker() {
    return as("director", "decision-maker");
  }

  static RequestSpecification juror(String subject) {
    return as(subject, "juror");
  }
}
