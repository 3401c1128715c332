package nl.innovatiebudget.kit.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.innovatiebudget.kit.identity.ClaimMapper.UnknownIdentityException;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the present request; its token has been verified before anyone can ask. */
@RequestScoped
public class CurrentCaller {

  @Inject JsonWebToken token;
  @Inject ClaimMapper mapper;
  @Inject ObjectMapper json;

  private @Nullable Caller caller;

  /** Refuses a token that does not name an acting subject in a way the configuration knows. */
  public Caller get() {
    if (caller == null) {
      caller = read();
    }
    return caller;
  }

  /** The organisation the caller acts for; refuses a caller who acts for none. */
  public BodyId body() {
    return get()
        .body()
        .orElseThrow(
            () ->
                new Rejected(
                    Rejection.of(
                        Rejection.Kind.FORBIDDEN,
                        "represented-body-missing",
                        "Log in namens uw organisatie.",
                        "Log in on behalf of your organisation.")));
  }

  private Caller read() {
    var raw = token.getRawToken();
    if (raw == null) {
      throw new AuthenticationFailedException("no token");
    }
    var payload = Base64.getUrlDecoder().decode(raw.split("\\.", -1)[1]);
    try {
      return mapper.callerOf(json.readTree(new String(payload, StandardCharsets.UTF_8)));
    } catch (UnknownIdentityException | IllegalArgumentException | JsonProcessingException e) {
      throw new AuthenticationFailedException(e.getMessage());
    }
  }
}
