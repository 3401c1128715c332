package nl.innovatiebudget.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One service's public interface, as a portal would call it: JSON over HTTP with a token. */
public final class Api {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

  private final HttpClient client;
  private final Route route;
  private final Login login;

  public Api(HttpClient client, String base, Login login) {
    this(client, Route.to(base), login);
  }

  public Api(HttpClient client, Route route, Login login) {
    this.client = client;
    this.route = route;
    this.login = login;
  }

  public Answer get(String identity, String path) {
    return send(request(identity, path).GET());
  }

  public Answer post(String identity, String path, Object body) {
    return send(json(request(identity, path), "POST", body));
  }

  /** A POST without a body. */
  public Answer post(String identity, String path) {
    return send(request(identity, path).POST(HttpRequest.BodyPublishers.noBody()));
  }

  /** A POST without a body, under a key by which a repetition is recognised. */
  public Answer postOnce(String identity, String path, String key) {
    return send(
        request(identity, path)
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  /** A POST under a key by which a repetition is recognised. */
  public Answer postOnce(String identity, String path, String key, Object body) {
    return send(json(request(identity, path).header("Idempotency-Key", key), "POST", body));
  }

  /** All pages of a list, from the first one on. */
  public List<JsonNode> all(String identity, String path) {
    List<JsonNode> rows = new ArrayList<>();
    var page = get(identity, path).expect(200);
    page.body().forEach(rows::add);
    while (!page.next().isEmpty()) {
      var address = URI.create(route.next()).resolve(page.next());
      page = send(authorised(HttpRequest.newBuilder(address), identity).GET()).expect(200);
      page.body().forEach(rows::add);
    }
    return rows;
  }

  /** A POST without a body, on what was seen. */
  public Answer postSeen(String identity, String path, String seen) {
    return send(
        request(identity, path).header("If-Match", seen).POST(HttpRequest.BodyPublishers.noBody()));
  }

  /** A JSON Merge Patch on the version that was seen. */
  public Answer patch(String identity, String path, String seen, Object patch) {
    return send(
        json(request(identity, path), "PATCH", patch)
            .setHeader("Content-Type", "application/merge-patch+json")
            .header("If-Match", seen));
  }

  /** A file as it is; its name goes into a header, never into the address. */
  public Answer upload(String identity, String path, String name, byte[] bytes) {
    return send(
        request(identity, path)
            .header("Content-Type", "application/octet-stream")
            .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
  }

  public Answer postCsv(String identity, String path, String csv) {
    return send(
        request(identity, path)
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(csv)));
  }

  public Answer put(String identity, String path, Object body) {
    return send(json(request(identity, path), "PUT", body));
  }

  /** With a token of the caller's own making. */
  public Answer getWithToken(String token, String path) {
    return send(unauthenticated(path).header("Authorization", "Bearer " + token).GET());
  }

  private HttpRequest.Builder request(String identity, String path) {
    return authorised(unauthenticated(path), identity);
  }

  private HttpRequest.Builder authorised(HttpRequest.Builder request, String identity) {
    return request
        .timeout(ANSWERED_WITHIN)
        .header("Authorization", "Bearer " + login.tokenOf(identity));
  }

  private HttpRequest.Builder unauthenticated(String path) {
    return HttpRequest.newBuilder(URI.create(route.next() + path)).timeout(ANSWERED_WITHIN);
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request, String method, Object body) {
    try {
      return request
          .header("Content-Type", "application/json")
          .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer send(HttpRequest.Builder builder) {
    var request = builder.build();
    try {
      var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      route.answered(request.uri(), response.statusCode());
      JsonNode body =
          response.body().length == 0 ? JSON.missingNode() : JSON.readTree(response.body());
      return new Answer(
          request.method() + " " + request.uri().getPath(),
          response.statusCode(),
          response.headers().firstValue("ETag").orElse(""),
          next(response.headers().allValues("Link")),
          body);
    } catch (IOException e) {
      route.answered(request.uri(), Route.NOTHING);
      throw new UncheckedIOException(request.method() + " " + request.uri() + " failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String next(List<String> links) {
    return links.stream()
        .map(NEXT::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElse("");
  }
}
