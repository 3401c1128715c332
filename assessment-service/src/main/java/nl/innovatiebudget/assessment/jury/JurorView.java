package nl.innovatiebudget.assessment.jury;

import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.round.RoundDefinition.JurorKind;
import org.jspecify.annotations.Nullable;

/**
 * A juror as staff sees one, and as the juror does.
 *
 * @param ties in force and ended
 */
public record JurorView(
    UUID jurorId,
    String subject,
    String name,
    @Nullable String email,
    String language,
    JurorKind kind,
    boolean chair,
    @Nullable Employer employer,
    List<String> expertise,
    List<Absence> absences,
    List<TieView> ties) {

  static JurorView of(Juror juror, List<Tie> ties) {
    return new JurorView(
        juror.jurorId(),
        juror.subject(),
        juror.name(),
        juror.email(),
        juror.language(),
        juror.kind(),
        juror.chair(),
        juror.employer().orElse(null),
        juror.expertise().stream().sorted().toList(),
        juror.absences(),
        ties.stream().map(TieView::of).toList());
  }
}
