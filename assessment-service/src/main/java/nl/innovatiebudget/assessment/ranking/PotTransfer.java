package nl.innovatiebudget.assessment.ranking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import org.hibernate.annotations.Immutable;

/** Money that the jury moved from one pot to another, and why. Never changed. */
@Entity
@Immutable
public class PotTransfer {

  @Id private UUID transferId;
  private String roundId;
  private String fromPotId;
  private String toPotId;
  private long amountCents;
  private String reason;
  private String madeBy;
  private Instant madeAt;

  protected PotTransfer() {}

  PotTransfer(
      UUID transferId, String roundId, TransferRequest request, String madeBy, Instant madeAt) {
    this.transferId = transferId;
    this.roundId = roundId;
    this.fromPotId = request.fromPotId();
    this.toPotId = request.toPotId();
    this.amountCents = request.amountCents().cents();
    this.reason = request.reason();
    this.madeBy = madeBy;
    this.madeAt = madeAt;
  }

  public UUID transferId() {
    return transferId;
  }

  public String roundId() {
    return roundId;
  }

  public String fromPotId() {
    return fromPotId;
  }

  public String toPotId() {
    return toPotId;
  }

  public Euro amount() {
    return Euro.ofCents(amountCents);
  }

  public String reason() {
    return reason;
  }

  public String madeBy() {
    return madeBy;
  }

  public Instant madeAt() {
    return madeAt;
  }
}
