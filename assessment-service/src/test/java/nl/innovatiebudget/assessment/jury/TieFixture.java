package nl.innovatiebudget.assessment.jury;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ties without a database. */
public final class TieFixture {

  private TieFixture() {}

  public static Tie tie(
      UUID jurorId,
      @Nullable UUID organisationId,
      @Nullable String kvk,
      @Nullable String name,
      Tie.Kind kind,
      @Nullable LocalDate until) {
    var declared = new NewTie(organisationId, kvk, name, kind, until);
    return new Tie(jurorId, declared, "test", Instant.EPOCH);
  }
}
