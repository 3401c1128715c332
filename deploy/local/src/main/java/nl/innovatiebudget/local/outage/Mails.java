package nl.innovatiebudget.local.outage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.innovatiebudget.local.demo.Cast;
import nl.innovatiebudget.local.demo.Patience;
import nl.innovatiebudget.local.outage.Count.Tally;
import nl.innovatiebudget.local.outage.Journal.Notice;
import nl.innovatiebudget.parts.ReceivedMail;

/**
 * The e-mails that arrived. One that was under way when its sender was killed is of unknown
 * outcome: the service sends what the law asks to tell once more, under the same Message-ID, and
 * parks the rest for a person. So a mail may come twice, and one may be missing if it is parked.
 */
final class Mails {

  private static final Duration SENT_WITHIN = Duration.ofMinutes(10);
  private static final int MOST_COPIES = 2;

  private final Scene scene;
  private final Set<String> parkedBefore;

  Mails(Scene scene) {
    this.scene = scene;
    this.parkedBefore = ids("PARKED");
  }

  /** Whether nothing waits to be sent any more. */
  boolean sent() {
    return Patience.until(SENT_WITHIN, () -> ids("PENDING").isEmpty() && ids("SENDING").isEmpty());
  }

  /** Those of unknown outcome that wait for a person. */
  long parked() {
    return parkedSince().size();
  }

  /** Copies of mails that the service was allowed to send again. */
  long copies() {
    var all = ofTheDrill();
    return all.size() - all.stream().map(ReceivedMail::messageId).distinct().count();
  }

  Tally count(Journal journal) {
    return tally(journal.notices(), ofTheDrill(), parkedSince());
  }

  /**
   * Holds mails against what bodies must be told.
   *
   * @param parked deliveries that wait for a person, of which the mail may be missing
   */
  static Tally tally(List<Notice> expected, List<ReceivedMail> mails, Set<String> parked) {
    Map<String, Integer> copies = new HashMap<>();
    var there = new ArrayList<String>();
    for (var mail : mails) {
      if (copies.merge(mail.messageId(), 1, Integer::sum) == 1) {
        there.add(mail.recipient() + " " + Journal.exercise(mail.subject()));
      }
    }
    var tally =
        Count.tally(
            "e-mails",
            expected.stream().map(n -> address(n.body()) + " " + n.exercise()).toList(),
            there);
    long excused = parked.stream().filter(id -> !copies.containsKey(messageId(id))).count();
    long tooMany = copies.values().stream().filter(times -> times > MOST_COPIES).count();
    return new Tally(
        tally.what(),
        tally.expected(),
        Math.max(0, tally.lost() - excused),
        tally.doubled() + tooMany);
  }

  private List<ReceivedMail> ofTheDrill() {
    return scene.stack.mail().messages().stream()
        .filter(mail -> !Journal.exercise(mail.subject()).isEmpty())
        .toList();
  }

  private Set<String> parkedSince() {
    var parked = ids("PARKED");
    parked.removeAll(parkedBefore);
    return parked;
  }

  /** Under which a delivery is sent, every time. */
  private static String messageId(String deliveryId) {
    return "<" + deliveryId + "@innovatiebudget>";
  }

  private static String address(String identity) {
    return "innovatie@" + identity + ".example.nl";
  }

  private Set<String> ids(String state) {
    var ids = new HashSet<String>();
    var path = "/deliveries?channel=EMAIL&state=" + state;
    var last = "";
    JsonNode page;
    do {
      var after = last.isEmpty() ? "" : "&after=" + last;
      page = scene.notification.get(Cast.OPERATOR, path + after).expect(200).body();
      for (var row : page) {
        last = row.required("deliveryId").asText();
        ids.add(last);
      }
    } while (!page.isEmpty());
    return ids;
  }
}
