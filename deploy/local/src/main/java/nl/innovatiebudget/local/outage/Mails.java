package nl.innovatiebudget.local.outage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.innovatiebudget.local.demo.Cast;
import nl.innovatiebudget.local.demo.Patience;
import nl.innovatiebudget.local.outage.Count.Tally;
import nl.innovatiebudget.local.outage.Journal.Notice;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.parts.ReceivedMail;

/**
 * The e-mails that arrived. One that was under way when its sender was killed is of unknown
 * outcome: the service sends what the law asks to tell once more, under the same Message-ID, and
 * parks the rest for a person. So a mail may come twice, and one may be missing if it is parked;
 * and there are no more of those than the faults account for.
 */
final class Mails {

  private static final Duration SENT_WITHIN = Duration.ofMinutes(10);
  private static final int MOST_COPIES = 2;

  /** What a sender takes at once, and so what it had in hand when it was killed. */
  private static final int BATCH = 50;

  private static final Set<String> SENDERS = Set.of(Service.NOTIFICATION.module(), "postgresql");

  private final Scene scene;
  private final Set<String> parkedBefore;

  Mails(Scene scene) {
    this.scene = scene;
    this.parkedBefore = Set.copyOf(messages("PARKED").keySet());
  }

  /** Whether nothing waits to be sent any more. */
  boolean sent() {
    return Patience.until(
        SENT_WITHIN, () -> messages("PENDING").isEmpty() && messages("SENDING").isEmpty());
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
    return tally(journal.notices(), ofTheDrill(), parked(journal.notices()));
  }

  /**
   * Parked without a cause: a crash of the sender or its database leaves at most the batch that was
   * in hand, and a cut at most the mail that was being handed over.
   */
  static Tally tallyParked(long parked, List<Recovery> recoveries) {
    long crashes =
        recoveries.stream()
            .filter(fault -> fault.kind().equals("kill") && SENDERS.contains(fault.target()))
            .count();
    long cuts = recoveries.stream().filter(fault -> fault.kind().equals("cut")).count();
    return new Tally("e-mails parked", 0, Math.max(0, parked - BATCH * crashes - cuts), 0);
  }

  /**
   * Holds mails against what bodies must be told.
   *
   * @param parked deliveries that wait for a person and what they tell: their mail may be missing
   */
  static Tally tally(List<Notice> expected, List<ReceivedMail> mails, Map<String, String> parked) {
    Map<String, Integer> copies = new HashMap<>();
    var there = new ArrayList<String>();
    for (var mail : mails) {
      if (copies.merge(mail.messageId(), 1, Integer::sum) == 1) {
        there.add(told(mail.recipient(), mail.subject()));
      }
    }
    var told = expected.stream().map(n -> told(address(n.body()), n.exercise())).toList();
    var missing = new ArrayList<>(told);
    there.forEach(missing::remove);
    for (var delivery : parked.entrySet()) {
      if (!copies.containsKey(messageId(delivery.getKey()))
          && missing.remove(delivery.getValue())) {
        there.add(delivery.getValue());
      }
    }
    var tally = Count.tally("e-mails", told, there);
    long tooMany = copies.values().stream().filter(times -> times > MOST_COPIES).count();
    return new Tally(tally.what(), tally.expected(), tally.lost(), tally.doubled() + tooMany);
  }

  /** What tells one mail from another: to whom it is, and about which application. */
  private static String told(String address, String subject) {
    return address + " " + Journal.exercise(subject);
  }

  private List<ReceivedMail> ofTheDrill() {
    return scene.stack.mail().messages().stream()
        .filter(mail -> !Journal.exercise(mail.subject()).isEmpty())
        .toList();
  }

  /** Delivery, and the message that it tells of. */
  private Map<String, String> parkedSince() {
    var parked = messages("PARKED");
    parked.keySet().removeAll(parkedBefore);
    return parked;
  }

  /** Delivery, and what its mail tells, which is in the inbox of who was to get it. */
  private Map<String, String> parked(List<Notice> expected) {
    var parked = parkedSince();
    var told = new HashMap<String, String>();
    if (!parked.isEmpty()) {
      for (var body : expected.stream().map(Notice::body).collect(Collectors.toSet())) {
        for (var row : scene.notification.all(body, "/messages?limit=100")) {
          told.put(
              row.required("messageId").asText(),
              told(address(body), row.required("subject").asText()));
        }
      }
    }
    parked.replaceAll((delivery, message) -> told.getOrDefault(message, ""));
    return parked;
  }

  /** Under which a delivery is sent, every time. */
  private static String messageId(String deliveryId) {
    return "<" + deliveryId + "@innovatiebudget>";
  }

  private static String address(String identity) {
    return "innovatie@" + identity + ".example.nl";
  }

  private Map<String, String> messages(String state) {
    var messages = new HashMap<String, String>();
    var path = "/deliveries?channel=EMAIL&state=" + state;
    var last = "";
    JsonNode page;
    do {
      var after = last.isEmpty() ? "" : "&after=" + last;
      page = scene.notification.get(Cast.OPERATOR, path + after).expect(200).body();
      for (var row : page) {
        last = row.required("deliveryId").asText();
        messages.put(last, row.path("messageId").asText());
      }
    } while (!page.isEmpty());
    return messages;
  }
}
