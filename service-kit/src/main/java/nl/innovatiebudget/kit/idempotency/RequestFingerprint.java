package nl.innovatiebudget.kit.idempotency;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** What makes two requests the same: method, path with query, and body. */
@RequestScoped
public class RequestFingerprint {

  @Inject CurrentVertxRequest request;

  private byte[] body = {};

  /** Told by the reader of the body; a request without a body has an empty one. */
  public void body(byte[] bytes) {
    body = bytes;
  }

  /** SHA-256 in hexadecimals. */
  public String sha256() {
    var http = request.getCurrent().request();
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((http.method() + " " + http.uri() + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(Objects.requireNonNull(body));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
