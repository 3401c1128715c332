package nl.innovatiebudget.local.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What holds for every answer, whatever was asked: no fault of ours (5xx), the headers of the NLgov
 * API Design Rules, refusals as problem documents (RFC 9457), nothing of our insides.
 */
final class ReplyRules {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> HEADERS =
      Map.of(
          "API-Version", "1.",
          "Cache-Control", "no-store",
          "Content-Security-Policy", "frame-ancestors 'none'",
          "Strict-Transport-Security", "max-age=",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer");

  private static final Pattern INSIDES =
      Pattern.compile(
          "\\bat [a-z]+\\.[\\w.]+\\(|Exception|org\\.hibernate|java\\.lang|PSQL|select ");

  private ReplyRules() {}

  /** Which of the rules the answer breaks. */
  static List<String> brokenBy(Reply reply) {
    var broken = new ArrayList<String>();
    if (reply.status() >= 500) {
      broken.add("answers " + reply.status());
    }
    HEADERS.forEach(
        (name, part) -> {
          if (!reply.header(name).contains(part)) {
            broken.add(reply.status() + " without header " + name);
          }
        });
    if (reply.refused()) {
      problem(reply, broken);
    }
    return broken;
  }

  private static void problem(Reply reply, List<String> broken) {
    if (!reply.header("Content-Type").startsWith("application/problem+json")) {
      broken.add(reply.status() + " is no problem document");
      return;
    }
    try {
      var problem = JSON.readTree(reply.body());
      if (problem.path("status").asInt() != reply.status()
          || problem.path("code").asText().isEmpty()
          || problem.path("title").asText().isEmpty()
          || problem.path("detail").asText().isEmpty()) {
        broken.add(reply.status() + " without status, code, title or detail");
      }
    } catch (JsonProcessingException e) {
      broken.add(reply.status() + " is no JSON");
    }
    if (reply.status() == 401 && !reply.header("WWW-Authenticate").contains("Bearer")) {
      broken.add("401 without header WWW-Authenticate");
    }
    if (INSIDES.matcher(reply.body()).find()) {
      broken.add(reply.status() + " tells of our insides");
    }
  }
}
