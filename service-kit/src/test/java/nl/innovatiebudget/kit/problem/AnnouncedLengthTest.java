package nl.innovatiebudget.kit.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body that says that it is too long is refused in words, not by cutting the line. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class AnnouncedLengthTest {

  @ParameterizedTest
  @CsvSource({"300000, nl, Te groot", "300000, en, Too large", "2000000, nl, Te groot"})
  void a_body_over_the_limit_is_a_problem_document(int length, String language, String title) {
    given()
        .header("Accept-Language", language)
        .contentType("application/json")
        .body("x".repeat(length))
        .post("/v1/notes")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .header("API-Version", containsString("1."))
        .header("X-Content-Type-Options", "nosniff")
        .body("status", equalTo(413))
        .body("code", equalTo("too-large"))
        .body("title", equalTo(title));
  }
}
