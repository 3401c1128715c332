package nl.innovatiebudget.intake.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.identity.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * One organisation in an export of the register.
 *
 * @param number where the line stands in the file, the header being line 1
 * @param validTo last day in the register, if that is known
 */
record RegisterLine(
    int number,
    String name,
    OrganisationKind kind,
    @Nullable String kvk,
    @Nullable String rsin,
    @Nullable String oin,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  List<BodyId> bodyIds() {
    return bodyIds(kvk, rsin, oin);
  }

  static List<BodyId> bodyIds(@Nullable String kvk, @Nullable String rsin, @Nullable String oin) {
    return Stream.of(
            bodyId(BodyId.Kind.KVK, kvk),
            bodyId(BodyId.Kind.RSIN, rsin),
            bodyId(BodyId.Kind.OIN, oin))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<BodyId> bodyId(BodyId.Kind kind, @Nullable String value) {
    return Optional.ofNullable(value).map(number -> new BodyId(kind, number));
  }
}
