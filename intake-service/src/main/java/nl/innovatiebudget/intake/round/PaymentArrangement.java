package nl.innovatiebudget.intake.round;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.innovatiebudget.intake.round.RoundDefinition.Label;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When what was granted is paid (Awb 4:53, 4:95). What is not paid before, is paid when the grant
 * is determined.
 *
 * @param advancePercent share of the grant that is paid when the award letter is out, whole percent
 * @param milestones each paid when a progress report says that it was reached
 */
public record PaymentArrangement(
    @NotNull PaymentKind kind,
    @Nullable @Min(1) @Max(100) Integer advancePercent,
    @Nullable @Size(max = 20) List<Milestone> milestones) {

  /** How the payments are spread. */
  public enum PaymentKind {
    /** All of it when the award letter is out. */
    AT_ONCE,
    /** A part when the award letter is out, the rest at the determination. */
    ADVANCE,
    /** By what was reached, perhaps after an advance; the rest at the determination. */
    MILESTONES
  }

  /**
   * Something that a project reaches.
   *
   * @param percent share of the grant, whole percent
   */
  @Schema(name = "PaymentMilestone")
  public record Milestone(
      @NotNull @Size(max = 40) @Pattern(regexp = RoundDefinition.ID) String milestoneId,
      @NotNull Label label,
      @Min(1) @Max(100) int percent) {}

  /** Those that there are, none if the arrangement has no milestones. */
  public List<Milestone> reachable() {
    return milestones == null ? List.of() : milestones;
  }

  /** Whether it says what its kind needs, and nothing that its kind has no place for. */
  @Schema(hidden = true)
  boolean isComplete() {
    return switch (kind) {
      case AT_ONCE -> advancePercent == null && reachable().isEmpty();
      case ADVANCE -> advancePercent != null && reachable().isEmpty();
      case MILESTONES -> !reachable().isEmpty();
    };
  }

  /** Whether no more is paid beforehand than was granted. */
  @Schema(hidden = true)
  boolean isWithinTheGrant() {
    int advance = advancePercent == null ? 0 : advancePercent;
    return advance + reachable().stream().mapToInt(Milestone::percent).sum() <= 100;
  }
}
