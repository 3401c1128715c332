package nl.innovatiebudget.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a service answered.
 *
 * @param request method and path, for messages
 * @param tag its ETag; empty when it had none
 * @param next the address of the next page; empty when there is none
 * @param body the JSON; a missing node when the answer had none
 */
public record Answer(String request, int status, String tag, String next, JsonNode body) {

  /** Fails with the whole answer when the status is another one. */
  public Answer expect(int expected) {
    if (status != expected) {
      throw new IllegalStateException(
          request + " answered " + status + ", expected " + expected + ": " + body);
    }
    return this;
  }

  /** A text field; fails when it is not there. */
  public String text(String field) {
    return body.required(field).asText();
  }

  /** Every code in a problem document: its own and those of its errors. */
  public Set<String> codes() {
    var codes = new LinkedHashSet<String>();
    codes.add(body.path("code").asText());
    body.path("errors").forEach(error -> codes.add(error.path("code").asText()));
    return codes;
  }
}
