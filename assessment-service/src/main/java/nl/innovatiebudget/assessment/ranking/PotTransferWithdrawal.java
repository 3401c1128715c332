package nl.innovatiebudget.assessment.ranking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The reversal of a transfer, as an act of its own. */
@Entity
@Immutable
class PotTransferWithdrawal {

  @Id private UUID transferId;
  private String reason;
  private String withdrawnBy;
  private Instant withdrawnAt;

  protected PotTransferWithdrawal() {}

  PotTransferWithdrawal(UUID transferId, String reason, String withdrawnBy, Instant withdrawnAt) {
    this.transferId = transferId;
    this.reason = reason;
    this.withdrawnBy = withdrawnBy;
    this.withdrawnAt = withdrawnAt;
  }

  UUID transferId() {
    return transferId;
  }

  String reason() {
    return reason;
  }

  String withdrawnBy() {
    return withdrawnBy;
  }

  Instant withdrawnAt() {
    return withdrawnAt;
  }
}
