package nl.innovatiebudget.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.innovatiebudget.kit.idempotency.AnswerStore.Answer;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** See {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class IdempotentInterceptor {

  public static final String KEY = "Idempotency-Key";
  public static final String REPLAYED = "Idempotency-Replayed";
  public static final int LONGEST_KEY = 200;

  @Inject CurrentVertxRequest request;
  @Inject CurrentCaller caller;
  @Inject RequestFingerprint fingerprint;
  @Inject AnswerStore answers;
  @Inject ObjectMapper json;

  @AroundInvoke
  Object once(InvocationContext invocation) {
    var key = key();
    return QuarkusTransaction.joiningExisting()
        .call(() -> key.isPresent() ? once(key.get(), invocation) : invocation.proceed());
  }

  private Object once(String key, InvocationContext invocation) throws Exception {
    var actor = actor(caller.get());
    var hash = fingerprint.sha256();
    Optional<Answer> earlier = answers.claim(actor, key, hash);
    if (earlier.isPresent()) {
      return replay(earlier.get(), hash);
    }
    var response = (Response) invocation.proceed();
    answers.keep(actor, key, answer(response, hash));
    return response;
  }

  /** The person, for the body that is represented now: the same person may act for several. */
  private static String actor(Caller caller) {
    return caller.actingSubject() + caller.body().map(body -> " for " + body).orElse("");
  }

  private static Response replay(Answer earlier, String hash) {
    if (!earlier.requestHash().equals(hash)) {
      throw new Rejected(
          Rejection.of(
              Kind.CONFLICT,
              "idempotency-key-reused",
              "Deze Idempotency-Key is al gebruikt voor een ander verzoek. Kies een nieuwe.",
              "This Idempotency-Key was used for another request. Choose a new one."));
    }
    var replay = Response.status(earlier.status()).header(REPLAYED, "true");
    if (earlier.body() != null) {
      replay.entity(earlier.body()).type(MediaType.APPLICATION_JSON_TYPE);
    }
    if (earlier.location() != null) {
      replay.header(HttpHeaders.LOCATION, earlier.location());
    }
    if (earlier.etag() != null) {
      replay.header(HttpHeaders.ETAG, earlier.etag());
    }
    return replay.build();
  }

  private Answer answer(Response response, String hash) throws JsonProcessingException {
    var body = response.hasEntity() ? json.writeValueAsString(response.getEntity()) : null;
    return new Answer(
        hash,
        response.getStatus(),
        body,
        response.getHeaderString(HttpHeaders.LOCATION),
        response.getHeaderString(HttpHeaders.ETAG));
  }

  private Optional<String> key() {
    var value = request.getCurrent().request().getHeader(KEY);
    if (value != null && (value.isBlank() || value.length() > LONGEST_KEY)) {
      throw new Rejected(
          Rejection.of(
              Kind.INVALID,
              "idempotency-key-invalid",
              "De Idempotency-Key is leeg of langer dan " + LONGEST_KEY + " tekens.",
              "The Idempotency-Key is empty or longer than " + LONGEST_KEY + " characters."));
    }
    return Optional.ofNullable(value);
  }
}
