package nl.innovatiebudget.budget.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that was decided about an award after its letter. Never changed.
 *
 * @param actId that of the proposal
 * @param beforeCents what the recipient could keep until then, in whole cents
 * @param afterCents what it may keep from then on
 * @param breachDay from when the term to claim back runs, if not from the decision
 */
public record AwardAct(
    UUID actId,
    Kind kind,
    @Nullable String ground,
    Euro beforeCents,
    Euro afterCents,
    Euro releasedCents,
    String reason,
    @Nullable Hearing hearing,
    @Nullable LocalDate breachDay,
    LocalDate decidedOn,
    Instant decidedAt) {

  /** What was decided. */
  @Schema(name = "AwardActKind")
  public enum Kind {
    CHANGED,
    WITHDRAWN,
    DETERMINED
  }
}
