package nl.innovatiebudget.local.outage;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.innovatiebudget.local.demo.Cast;
import nl.innovatiebudget.local.outage.Journal.Receipt;

/**
 * An officer who decides on the closed round, under the faults: what was not supplied in time is
 * not treated (Awb 4:5), and every decision is a letter.
 */
final class Officer {

  /** The shortest that can be asked. */
  private static final int DAYS_TO_SUPPLY = 3;

  private final Scene scene;
  private final Asker asker;
  private final Journal journal;
  private final Queue<Receipt> incomplete = new ConcurrentLinkedQueue<>();

  Officer(Scene scene, Asker asker, Journal journal) {
    this.scene = scene;
    this.asker = asker;
    this.journal = journal;
  }

  /** After which nobody supplies anything. */
  void askSupplement(Receipt receipt) {
    var item = words("Een begroting die klopt.", "A budget that adds up.");
    var asked = Map.of("items", List.of(item), "days", DAYS_TO_SUPPLY);
    var id = receipt.applicationId();
    asker.ask(
        "supplement",
        () ->
            scene.intake.postOnce(
                Cast.OFFICER, "/applications/" + id + "/supplement-requests", id + "/ask", asked),
        201);
    journal.supplementAsked(receipt);
    incomplete.add(receipt);
  }

  /** One of those that were asked, as long as there are any. */
  void decideOnce() {
    var receipt = incomplete.poll();
    if (receipt == null) {
      return;
    }
    var reason = Map.of("reason", words("De begroting ontbreekt.", "The budget is missing."));
    var id = receipt.applicationId();
    asker.ask(
        "decide",
        () ->
            scene.intake.postOnce(
                Cast.OFFICER, "/applications/" + id + "/refusals-to-treat", id + "/refuse", reason),
        201);
    journal.notTreated(receipt);
  }

  private static Map<String, String> words(String nl, String en) {
    return Map.of("nl", nl, "en", en);
  }
}
