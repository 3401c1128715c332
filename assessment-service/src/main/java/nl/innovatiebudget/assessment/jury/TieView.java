package nl.innovatiebudget.assessment.jury;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tie, in force or ended, for those who may see it. */
public record TieView(
    UUID tieId,
    @Nullable UUID organisationId,
    @Nullable String kvk,
    @Nullable String name,
    Tie.Kind tie,
    @Nullable LocalDate until,
    Instant addedAt,
    @Nullable Instant endedAt) {

  static TieView of(Tie tie) {
    var declared = tie.declared();
    return new TieView(
        tie.tieId(),
        declared.organisationId(),
        declared.kvk(),
        declared.name(),
        declared.tie(),
        declared.until(),
        tie.addedAt(),
        tie.endedAt().orElse(null));
  }
}
