package nl.innovatiebudget.budget.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.budget.transfer.Transfer.Phase;

/**
 * Pending transfers that were read and whose end was not, as far as they fit: most ends come soon
 * after their start. For the rest the table itself has to be asked, so memory stays bounded however
 * many reservations are open.
 */
final class OpenPendings {

  private final int capacity;
  private final Map<UUID, TransferRow> open = new LinkedHashMap<>();

  OpenPendings(int capacity) {
    this.capacity = capacity;
  }

  void opened(TransferRow row) {
    if (row.phase() == Phase.PENDING) {
      open.put(row.id(), row);
      if (open.size() > capacity) {
        var oldest = open.keySet().iterator();
        oldest.next();
        oldest.remove();
      }
    }
  }

  /** The one that is ended, which is forgotten by that; empty when it is not known here. */
  Optional<TransferRow> ended(UUID pendingId) {
    return Optional.ofNullable(open.remove(pendingId));
  }
}
