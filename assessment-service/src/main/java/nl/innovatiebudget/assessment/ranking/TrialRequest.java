package nl.innovatiebudget.assessment.ranking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.innovatiebudget.assessment.round.RoundDefinition.RankingMethod;
import nl.innovatiebudget.assessment.round.RoundDefinition.SelectionMethod;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * What to suppose; what is absent is as the round has it.
 *
 * @param transfers instead of those in force
 * @param clearYesFrom final score that a doubtful case needs; bands stay as the jury gave them
 */
public record TrialRequest(
    @Nullable RankingMethod rankingRule,
    @Nullable SelectionMethod selectionRule,
    @Nullable @Size(max = 100) List<Transfer> transfers,
    @Nullable @Pattern(regexp = "[0-9]{1,3}(\\.[0-9]{1,4})?") @Size(max = 8) String clearYesFrom) {

  /** Money that is supposed to move. */
  public record Transfer(
      @NotBlank @Size(max = 60) String fromPotId,
      @NotBlank @Size(max = 60) String toPotId,
      @NotNull Euro amountCents) {}
}
