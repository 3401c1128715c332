package nl.innovatiebudget.local.outage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import nl.innovatiebudget.local.demo.Project;

/** What the clients were told, which is what must be there afterwards. */
final class Journal {

  /** A place of a juror at a case. */
  record Seat(String juror, String applicationId) {}

  /**
   * A draft that was acknowledged.
   *
   * @param summary as it was saved last
   */
  record Draft(String roundId, String applicationId, Project project, String summary) {}

  /** A receipt, as it was given. */
  record Receipt(Draft draft, String number, String receivedAt, String contentHash) {

    String applicationId() {
      return draft.applicationId();
    }

    String roundId() {
      return draft.roundId();
    }

    Project project() {
      return draft.project();
    }
  }

  /**
   * What a body must be told, once in its inbox and once by e-mail.
   *
   * @param body its identity
   * @param kind such as {@code RECEIPT}
   * @param exercise of the application that it is about, see {@link #exercise(String)}
   */
  record Notice(String body, String kind, String exercise) {}

  private static final Pattern EXERCISE = Pattern.compile("Oefening \\d+:");

  /** What tells the applications of the drill apart; empty if it is none of them. */
  static String exercise(String title) {
    var found = EXERCISE.matcher(title);
    return found.find() ? found.group() : "";
  }

  private final Queue<Draft> drafts = new ConcurrentLinkedQueue<>();
  private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
  private final Queue<Notice> notices = new ConcurrentLinkedQueue<>();
  private final Queue<String> notTreated = new ConcurrentLinkedQueue<>();
  private final Map<Seat, List<Integer>> scores = new ConcurrentHashMap<>();

  void drafted(Draft draft) {
    drafts.add(draft);
  }

  void submitted(Receipt receipt) {
    receipts.add(receipt);
    toEachParty(receipt, "RECEIPT");
    notices.add(
        new Notice(
            receipt.project().lead().identity(),
            "PARTNER_SIGNED",
            exercise(receipt.project().title())));
  }

  void supplementAsked(Receipt receipt) {
    toEachParty(receipt, "SUPPLEMENT_REQUESTED");
  }

  /** From then on there must be a letter, and everybody is told that it waits. */
  void notTreated(Receipt receipt) {
    notTreated.add(receipt.applicationId());
    toEachParty(receipt, "DECISION_AVAILABLE");
  }

  private void toEachParty(Receipt receipt, String kind) {
    var exercise = exercise(receipt.project().title());
    for (var body : List.of(receipt.project().lead(), receipt.project().partner())) {
      notices.add(new Notice(body.identity(), kind, exercise));
    }
  }

  /** What a juror gave last, criterion by criterion. */
  void scored(Seat seat, List<Integer> given) {
    scores.put(seat, given);
  }

  Collection<Draft> drafts() {
    return List.copyOf(drafts);
  }

  Collection<Receipt> receipts() {
    return List.copyOf(receipts);
  }

  /** Everything that bodies must be told, each once. */
  List<Notice> notices() {
    return List.copyOf(notices);
  }

  /** The applications of which a letter must say that they are not treated. */
  List<String> notTreated() {
    return List.copyOf(notTreated);
  }

  Map<Seat, List<Integer>> scores() {
    return Map.copyOf(scores);
  }
}
