package nl.innovatiebudget.intake.organisation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.identity.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * What the register says about a public body at some time.
 *
 * @param region where it is, in the words of the register; may be empty
 * @param validTo last day in the register, if that is known
 */
@Embeddable
public record RegisterEntry(
    String name,
    @Enumerated(EnumType.STRING) OrganisationKind kind,
    String region,
    @Enumerated(EnumType.STRING) CountryPart countryPart,
    @Nullable String kvk,
    @Nullable String rsin,
    @Nullable String oin,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** Every number by which the body may log in. */
  List<BodyId> bodyIds() {
    return Stream.of(
            bodyId(BodyId.Kind.KVK, kvk),
            bodyId(BodyId.Kind.RSIN, rsin),
            bodyId(BodyId.Kind.OIN, oin))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The last day of validity is included. */
  boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && !hasEndedBefore(day);
  }

  boolean hasEndedBefore(LocalDate day) {
    return validTo != null && validTo.isBefore(day);
  }

  private static Optional<BodyId> bodyId(BodyId.Kind kind, @Nullable String value) {
    return Optional.ofNullable(value).map(number -> new BodyId(kind, number));
  }
}
