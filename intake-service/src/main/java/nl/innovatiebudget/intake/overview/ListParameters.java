package nl.innovatiebudget.intake.overview;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of a list of what was submitted, as it was asked. */
public record ListParameters(
    @Parameter(
            description = "Any of these; may be repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = ApplicationStatus.class))
        @QueryParam("status")
        List<String> status,
    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_ID))
        @QueryParam("potId")
        @Nullable String potId,
    @Parameter(
            description = "A participant, in whatever role",
            schema = @Schema(implementation = UUID.class))
        @QueryParam("organisationId")
        @Nullable String organisationId,
    @Parameter(
            description = "First instant that counts",
            schema = @Schema(implementation = Instant.class))
        @QueryParam("receivedFrom")
        @Nullable String receivedFrom,
    @Parameter(
            description = "First instant that no longer counts",
            schema = @Schema(implementation = Instant.class))
        @QueryParam("receivedUntil")
        @Nullable String receivedUntil,
    @Parameter(schema = @Schema(implementation = long.class, minimum = "0"))
        @QueryParam("minimumRequestedCents")
        @Nullable String minimumRequestedCents,
    @Parameter(schema = @Schema(implementation = long.class, minimum = "0"))
        @QueryParam("maximumRequestedCents")
        @Nullable String maximumRequestedCents,
    @Parameter(
            description =
                "Dutch words in any form, \"a phrase\", or, -not: in the number, the title, the"
                    + " public summary, the participants' names and the answers",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_TEXT))
        @QueryParam("query")
        @Nullable String query,
    @Parameter(
            description =
                "newest received first, or by number; only the latter is not disturbed by versions"
                    + " that are submitted in the meantime",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"newest", "number"},
                    defaultValue = "newest"))
        @QueryParam("sort")
        @Nullable String sort,
    @Parameter(
            description = "Opaque: from the Link header of the page before",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_TEXT))
        @QueryParam("after")
        @Nullable String after,
    @Parameter(
            schema =
                @Schema(
                    type = SchemaType.INTEGER,
                    minimum = "1",
                    maximum = "" + QueryReader.HIGHEST_LIMIT,
                    defaultValue = "" + QueryReader.USUAL_LIMIT))
        @QueryParam("limit")
        @Nullable String limit,
    @Parameter(
            description = "Whether the header Total-Count is wanted; it counts up to 10,000",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        @QueryParam("total")
        @Nullable String total) {

  private static final int LONGEST_ID = 40;
  private static final int LONGEST_TEXT = 200;

  /** What is asked for. */
  record Question(
      ListFilter filter, ListOrder order, PagePosition after, int limit, boolean wantsTotal) {}

  /** Refuses with every fault at once. */
  Question read(String roundId, Locale locale) {
    var reader = new QueryReader(locale);
    var order =
        Objects.requireNonNullElse(reader.read("sort", sort, ListOrder::of), ListOrder.NEWEST);
    var question =
        new Question(
            filter(roundId, reader),
            order,
            Objects.requireNonNullElse(reader.read("after", after, order::position), order.start()),
            reader.limit(limit),
            Boolean.TRUE.equals(reader.read("total", total, ListParameters::flag)));
    reader.refuseFaults();
    return question;
  }

  private ListFilter filter(String roundId, QueryReader reader) {
    return new ListFilter(
        roundId,
        status.stream()
            .distinct()
            .flatMap(s -> Stream.ofNullable(reader.read("status", s, ApplicationStatus::valueOf)))
            .toList(),
        reader.text("potId", potId, LONGEST_ID),
        reader.read("organisationId", organisationId, UUID::fromString),
        reader.read("receivedFrom", receivedFrom, QueryReader::instant),
        reader.read("receivedUntil", receivedUntil, QueryReader::instant),
        reader.read("minimumRequestedCents", minimumRequestedCents, ListParameters::cents),
        reader.read("maximumRequestedCents", maximumRequestedCents, ListParameters::cents),
        reader.text("query", query, LONGEST_TEXT));
  }

  private static Long cents(String text) {
    long cents = Long.parseLong(text);
    if (cents < 0) {
      throw new IllegalArgumentException("no amount of money");
    }
    return cents;
  }

  private static Boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }
}
