package nl.innovatiebudget.assessment.jury;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A tie as somebody declares it: with an organisation of the register, or with any other that is
 * known by its number in the trade register or by its name.
 *
 * @param until the last day of former work; absent: not known, so it counts without end
 */
public record NewTie(
    @Nullable UUID organisationId,
    @Pattern(regexp = Tie.KVK) @Nullable String kvk,
    @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*") @Size(max = 200) @Nullable String name,
    @NotNull Tie.Kind tie,
    @Nullable LocalDate until) {

  /** Everything that is wrong with it. */
  List<Rejection> faults() {
    var faults = new ArrayList<Rejection>();
    if (organisationId == null && kvk == null && name == null) {
      faults.add(JuryRejections.tieWithNobody());
    }
    if (until != null && tie != Tie.Kind.FORMER_EMPLOYER) {
      faults.add(JuryRejections.lastDayOfPresentTie());
    }
    return faults;
  }
}
