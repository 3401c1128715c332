package nl.innovatiebudget.assessment.jury;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What binds a juror to an organisation, as it was declared: a personal interest (Awb 2:4). It is
 * personal data, for those who guard against such interests only. An ended one is kept.
 */
@Entity
@Table(name = "juror_tie")
public class Tie {

  static final String KVK = "^[0-9]{8}$";

  /** Of what nature it is; any of them keeps the juror from the case. */
  @Schema(name = "TieKind")
  public enum Kind {
    EMPLOYER,
    /** Counts for a while: see {@link Tie#countsFrom}. */
    FORMER_EMPLOYER,
    FAMILY,
    OTHER
  }

  @Id private UUID tieId;
  private UUID jurorId;
  private @Nullable UUID organisationId;
  private @Nullable String kvk;
  private @Nullable String name;

  @Enumerated(EnumType.STRING)
  private Kind tie;

  private @Nullable LocalDate until;
  private Instant addedAt;
  private @Nullable String addedBy;
  private @Nullable Instant endedAt;
  private @Nullable String endedBy;
  private @Nullable String endReason;

  protected Tie() {}

  Tie(UUID jurorId, NewTie declared, String addedBy, Instant addedAt) {
    this.tieId = UUID.randomUUID();
    this.jurorId = jurorId;
    this.organisationId = declared.organisationId();
    this.kvk = declared.kvk();
    this.name = declared.name();
    this.tie = declared.tie();
    this.until = declared.until();
    this.addedAt = addedAt;
    this.addedBy = addedBy;
  }

  void end(String by, String reason, Instant at) {
    endedBy = by;
    endReason = reason;
    endedAt = at;
  }

  /**
   * Whether it still counts.
   *
   * @param firstDay the first day of which former work is looked back at
   */
  public boolean countsFrom(LocalDate firstDay) {
    return until == null || !until.isBefore(firstDay);
  }

  public UUID tieId() {
    return tieId;
  }

  public UUID jurorId() {
    return jurorId;
  }

  public @Nullable UUID organisationId() {
    return organisationId;
  }

  public @Nullable String kvk() {
    return kvk;
  }

  public @Nullable String name() {
    return name;
  }

  public Kind kind() {
    return tie;
  }

  /** The same declaration, not looking at when it was made. */
  NewTie declared() {
    return new NewTie(organisationId, kvk, name, tie, until);
  }

  Instant addedAt() {
    return addedAt;
  }

  Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }
}
