package nl.innovatiebudget.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * A caller without a token, or with one that does not hold: 401 with the challenge of RFC 6750.
 *
 * <p>These stand before the problem extension's own mappers, which were built against an older
 * Quarkus and fail on its challenge.
 */
public class LoginProblems {

  private static final Text NOT_LOGGED_IN = new Text("Niet ingelogd", "Not logged in");
  private static final Text LOGIN_FAILED = new Text("Inloggen is niet gelukt", "Login failed");

  private final RequestLanguage language;

  public LoginProblems(RequestLanguage language) {
    this.language = language;
  }

  @ServerExceptionMapper(priority = Priorities.USER - 1000)
  public Response tokenMissing(UnauthorizedException e) {
    return unauthorized(
        "token-missing",
        NOT_LOGGED_IN,
        new Text("Log eerst in. Er is geen token meegestuurd.", "Log in first. No token was sent."),
        "Bearer");
  }

  @ServerExceptionMapper(priority = Priorities.USER - 1000)
  public Response tokenInvalid(AuthenticationFailedException e) {
    return unauthorized(
        "token-invalid",
        LOGIN_FAILED,
        new Text(
            "Uw token is verlopen, niet echt of niet voor deze dienst. Log opnieuw in.",
            "Your token has expired, is not genuine or is not meant for this service. Log in"
                + " again."),
        "Bearer error=\"invalid_token\"");
  }

  private Response unauthorized(String code, Text title, Text detail, String challenge) {
    return Problems.builder(401, code, title, detail, language.locale())
        .withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge)
        .build()
        .toResponse();
  }
}
