package nl.innovatiebudget.intake;

import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.Intake.asOfficer;
import static nl.innovatiebudget.intake.Intake.json;
import static nl.innovatiebudget.intake.Intake.signedDraft;
import static nl.innovatiebudget.intake.Intake.submit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What is done with an application after its submission, and what other services hear of it. */
public final class Handling {

  /** Friday 5 April 2024, in the morning. */
  public static final Instant AFTER_THE_ROUND = Instant.parse("2024-04-05T09:00:00Z");

  private Handling() {}

  /** An event as it stands in the outbox. */
  public record Sent(String fact, ObjectNode data) {}

  public static String aSubmittedApplication(String round, Intake.Body lead, Intake.Body partner) {
    var id = signedDraft(round, lead, partner);
    submit(id, lead).then().statusCode(201);
    return id;
  }

  public static Response askSupplement(String id, int days) {
    var asked = json("{}").put("days", days);
    asked
        .putArray("items")
        .addObject()
        .put("nl", "Een begroting met uren.")
        .put("en", "A budget with hours.");
    return asOfficer().body(asked.toString()).post(path(id) + "/supplement-requests");
  }

  public static Response refuseToTreat(String id) {
    return asOfficer()
        .body("{\"reason\":{\"nl\":\"De uren ontbreken.\",\"en\":\"The hours are missing.\"}}")
        .post(path(id) + "/refusals-to-treat");
  }

  public static Response withdraw(String id, Intake.Body body) {
    return as(body).body("{\"reason\":\"The partner left.\"}").post(path(id) + "/withdrawals");
  }

  public static Response reopen(String id) {
    return asOfficer().body("{\"reason\":\"It was a mistake.\"}").post(path(id) + "/reopenings");
  }

  public static Response patch(String id, Intake.Body body, String patch) {
    String tag = as(body).get(path(id)).header("ETag");
    return as(body)
        .contentType("application/merge-patch+json")
        .header("If-Match", tag)
        .body(patch)
        .patch(path(id));
  }

  public static String path(String id) {
    return "/v1/applications/" + id;
  }

  /** What was sent about this application, in order, without who signed. */
  public static List<Sent> sent(DataSource database, String id) throws SQLException {
    return all(database, id).stream()
        .filter(event -> !event.fact().equals("partner-signed"))
        .toList();
  }

  /** What was sent about this application of one kind, in order. */
  public static List<ObjectNode> sent(DataSource database, String id, String fact)
      throws SQLException {
    return all(database, id).stream()
        .filter(event -> event.fact().equals(fact))
        .map(Sent::data)
        .toList();
  }

  private static List<Sent> all(DataSource database, String id) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select type, data from outbox_event where key = ? order by position")) {
      query.setString(1, id);
      var events = new ArrayList<Sent>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          var fact = row.getString(1).replaceAll("nl\\.innovatiebudget\\.|\\.v1", "");
          events.add(new Sent(fact, json(row.getString(2))));
        }
      }
      return events;
    }
  }
}
