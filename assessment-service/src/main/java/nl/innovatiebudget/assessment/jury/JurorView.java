package nl.innovatiebudget.assessment.jury;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A juror as staff sees one. */
public record JurorView(
    UUID jurorId,
    String subject,
    String name,
    @Nullable String email,
    Juror.Kind kind,
    boolean chair,
    List<Tie> ties) {

  private static final Comparator<Tie> IN_ORDER =
      Comparator.comparing(Tie::organisationId).thenComparing(Tie::tie);

  static JurorView of(Juror juror) {
    return new JurorView(
        juror.jurorId(),
        juror.subject(),
        juror.name(),
        juror.email(),
        juror.kind(),
        juror.chair(),
        juror.ties().stream().sorted(IN_ORDER).toList());
  }
}
