package nl.innovatiebudget.local.outage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.innovatiebudget.local.demo.Cast;
import nl.innovatiebudget.local.demo.Patience;
import nl.innovatiebudget.local.outage.Count.Tally;
import nl.innovatiebudget.parts.ReceivedMail;

/**
 * The e-mails that arrived. One that was under way when its sender was killed is of unknown
 * outcome: the service sends what the law asks to tell once more, under the same Message-ID, and
 * parks the rest for a person. So a mail may come twice, and one may be missing if it is parked.
 */
final class Mails {

  private static final Pattern EXERCISE = Pattern.compile("Oefening \\d+:");
  private static final Duration SENT_WITHIN = Duration.ofMinutes(10);
  private static final int MOST_COPIES = 2;

  private final Scene scene;
  private final Set<String> parkedBefore;

  Mails(Scene scene) {
    this.scene = scene;
    this.parkedBefore = ids("PARKED");
  }

  /** What tells the applications of the drill apart; empty if it is none of them. */
  static String exercise(String title) {
    var found = EXERCISE.matcher(title);
    return found.find() ? found.group() : "";
  }

  /** Whether nothing waits to be sent any more. */
  boolean sent() {
    return Patience.until(SENT_WITHIN, () -> ids("PENDING").isEmpty() && ids("SENDING").isEmpty());
  }

  /** Those of unknown outcome that wait for a person. */
  long parked() {
    return ids("PARKED").stream().filter(id -> !parkedBefore.contains(id)).count();
  }

  /** Copies of mails that the service was allowed to send again. */
  long copies() {
    var all = ofTheDrill().size();
    return all - copiesById().size();
  }

  Tally count(Journal journal) {
    List<String> expected = new ArrayList<>();
    for (var receipt : journal.receipts()) {
      var title = exercise(receipt.project().title());
      for (var party : Count.parties(receipt.project())) {
        expected.add(address(party) + " " + title);
      }
      expected.add(address(receipt.project().lead().identity()) + " " + title);
    }
    var seen = new HashSet<String>();
    var there = new ArrayList<String>();
    for (var mail : ofTheDrill()) {
      if (seen.add(mail.messageId())) {
        there.add(mail.recipient() + " " + exercise(mail.subject()));
      }
    }
    var tally = Count.tally("e-mails", expected, there);
    long tooMany = copiesById().values().stream().filter(copies -> copies > MOST_COPIES).count();
    return new Tally(
        tally.what(),
        tally.expected(),
        Math.max(0, tally.lost() - parked()),
        tally.doubled() + tooMany);
  }

  private List<ReceivedMail> ofTheDrill() {
    return scene.stack.mail().messages().stream()
        .filter(mail -> !exercise(mail.subject()).isEmpty())
        .toList();
  }

  private Map<String, Integer> copiesById() {
    Map<String, Integer> copies = new HashMap<>();
    ofTheDrill().forEach(mail -> copies.merge(mail.messageId(), 1, Integer::sum));
    return copies;
  }

  private static String address(String identity) {
    return "innovatie@" + identity + ".example.nl";
  }

  private Set<String> ids(String state) {
    JsonNode rows =
        scene
            .notification
            .get(Cast.OPERATOR, "/deliveries?channel=EMAIL&state=" + state)
            .expect(200)
            .body();
    return Count.rows(rows)
        .map(row -> row.required("deliveryId").asText())
        .collect(Collectors.toSet());
  }
}
