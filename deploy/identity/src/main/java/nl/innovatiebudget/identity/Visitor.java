package nl.innovatiebudget.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/**
 * A visitor's browser as far as logging in needs one: it keeps cookies, follows redirects, sends
 * forms that send themselves, and fills in name and password where they are asked.
 */
final class Visitor {
  private static final int STEPS = 20;
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(60);

  private final HttpClient http;
  private final String name;
  private final String password;

  /** By path and name; also the ones for TLS only, for this machine does without. */
  private final Map<String, HttpCookie> cookies = new LinkedHashMap<>();

  Visitor(HttpClient http, String name, String password) {
    this.http = http;
    this.name = name;
    this.password = password;
  }

  /**
   * Goes on from an address until it is sent to the application.
   *
   * @param application how the address begins at which the application waits
   * @return the address it was sent to, with what the broker added
   */
  URI visit(URI start, String application) {
    HttpResponse<String> response = send(HttpRequest.newBuilder(start).GET(), start);
    for (int step = 0; step < STEPS; step++) {
      URI at = response.request().uri();
      var location = response.headers().firstValue("Location");
      if (location.isPresent()) {
        URI next = at.resolve(location.get());
        if (next.toString().startsWith(application)) {
          return next;
        }
        response = send(HttpRequest.newBuilder(next).GET(), next);
      } else {
        response = submit(response);
      }
    }
    throw new IllegalStateException("Sent round in circles, last to " + response.request().uri());
  }

  private HttpResponse<String> submit(HttpResponse<String> response) {
    URI at = response.request().uri();
    var page = Jsoup.parse(response.body(), at.toString());
    if (!(page.selectFirst("form[method=post]") instanceof FormElement form)
        || page.selectFirst("#input-error") != null) {
      throw new IllegalStateException(
          at.getPath() + " answered " + response.statusCode() + ": " + page.body().text());
    }
    Map<String, String> fields = new LinkedHashMap<>();
    form.formData().forEach(field -> fields.put(field.key(), field.value()));
    if (form.selectFirst("[name=password]") != null) {
      fields.put("username", name);
      fields.put("password", password);
    }
    URI action = URI.create(form.absUrl("action"));
    return send(form(HttpRequest.newBuilder(action), fields), action);
  }

  static HttpRequest.Builder form(HttpRequest.Builder request, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return request
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, URI to) {
    String held =
        cookies.values().stream()
            .filter(cookie -> to.getPath().startsWith(cookie.getPath()))
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    if (!held.isEmpty()) {
      request.header("Cookie", held);
    }
    try {
      var response = http.send(request.timeout(ANSWERED_WITHIN).build(), BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException("No answer from " + to.getPath(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String header) {
    for (HttpCookie cookie : HttpCookie.parse(header)) {
      String key = cookie.getPath() + " " + cookie.getName();
      if (cookie.getMaxAge() == 0) {
        cookies.remove(key);
      } else {
        cookies.put(key, cookie);
      }
    }
  }
}
