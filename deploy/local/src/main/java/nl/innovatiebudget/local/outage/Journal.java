package nl.innovatiebudget.local.outage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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
  record Draft(String applicationId, Project project, String summary) {}

  /** A receipt, as it was given. */
  record Receipt(Draft draft, String number, String receivedAt, String contentHash) {

    String applicationId() {
      return draft.applicationId();
    }

    Project project() {
      return draft.project();
    }
  }

  private final Queue<Draft> drafts = new ConcurrentLinkedQueue<>();
  private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
  private final Map<Seat, List<Integer>> scores = new ConcurrentHashMap<>();

  void drafted(Draft draft) {
    drafts.add(draft);
  }

  void submitted(Receipt receipt) {
    receipts.add(receipt);
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

  Map<Seat, List<Integer>> scores() {
    return Map.copyOf(scores);
  }
}
