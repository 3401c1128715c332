package nl.innovatiebudget.local.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import nl.innovatiebudget.local.stack.Service;
import org.jspecify.annotations.Nullable;

/** Calls operations and holds every answer against what holds for all of them. */
final class Prober {

  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Function<Service, String> api;
  private final Findings findings;

  /**
   * @param api the address of a service, with its version
   */
  Prober(Function<Service, String> api, Findings findings) {
    this.api = api;
    this.findings = findings;
  }

  /**
   * What is sent.
   *
   * @param authorization header, none if null
   * @param values of parameters by name; those of the path must be there
   * @param mediaType none if null
   */
  record Request(
      @Nullable String authorization,
      Map<String, String> values,
      @Nullable String mediaType,
      byte[] body) {

    Request with(Map<String, String> values) {
      return new Request(authorization, values, mediaType, body);
    }
  }

  /** Sends it, counts it under the check and notes what breaks a rule. */
  Reply call(String check, Operation operation, Request request) {
    var reply = send(operation, request);
    findings.called(check);
    ReplyRules.brokenBy(reply).forEach(broken -> findings.add("any answer", operation, broken));
    return reply;
  }

  private Reply send(Operation operation, Request request) {
    var builder =
        HttpRequest.newBuilder(address(operation, request.values()))
            .timeout(ANSWERED_WITHIN)
            .method(operation.method(), BodyPublishers.ofByteArray(request.body()));
    if (request.authorization() != null) {
      builder.header("Authorization", request.authorization());
    }
    if (request.mediaType() != null) {
      builder.header("Content-Type", request.mediaType());
    }
    for (var header : operation.parametersIn("header")) {
      var value = request.values().get(header.name());
      if (value != null) {
        builder.header(header.name(), value);
      }
    }
    try {
      var response = client.send(builder.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(operation + " gave no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI address(Operation operation, Map<String, String> values) {
    var path = operation.path();
    for (var parameter : operation.parametersIn("path")) {
      path =
          path.replace(
              "{" + parameter.name() + "}", encoded(values.getOrDefault(parameter.name(), "-")));
    }
    var query = new ArrayList<String>();
    for (var parameter : operation.parametersIn("query")) {
      var value = values.get(parameter.name());
      if (value != null) {
        query.add(parameter.name() + "=" + encoded(value));
      }
    }
    var host = URI.create(api.apply(operation.service())).resolve("/").toString();
    return URI.create(
        host + path.substring(1) + (query.isEmpty() ? "" : "?" + String.join("&", query)));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
