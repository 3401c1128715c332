package nl.innovatiebudget.intake.round;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Within how many weeks the decision is made known (Awb 4:13), and from when they count. */
public record DecisionTerm(@Min(1) @Max(52) int weeks, @NotNull Start startsAt) {

  /** What the weeks are counted from. */
  @Schema(name = "DecisionTermStart")
  public enum Start {
    /** The closing of the round. */
    CLOSING,
    /** The reception of the application. */
    RECEPTION
  }
}
