package nl.innovatiebudget.intake.round;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.innovatiebudget.intake.round.RoundDefinition.Label;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One step of the round, for the reader's planning; no term runs from it.
 *
 * @param from first day in the round's zone; absent when it is not known yet
 * @param until last day in the round's zone
 */
public record ProcedureStep(
    @NotNull Step step, @NotNull Label label, @Nullable LocalDate from, @Nullable LocalDate until) {

  /** The period for applying ends with the round; other steps stay as they are. */
  ProcedureStep endingWithPeriod(LocalDate lastDay) {
    return step == Step.APPLICATION && until != null
        ? new ProcedureStep(step, label, from, lastDay)
        : this;
  }

  /** In the order in which a round takes them; a round leaves out what it does not have. */
  @Schema(name = "ProcedureStepKind")
  public enum Step {
    PRE_REGISTRATION,
    APPLICATION,
    COMPLETENESS,
    ELIGIBILITY,
    PRESELECTION,
    PITCH,
    ADVICE,
    DECISION,
    PUBLICATION,
    TENDER
  }
}
