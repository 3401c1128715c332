package nl.innovatiebudget.intake.organisation;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.problem.Problems;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of a search as it was asked; all its faults are told at once. */
public record SearchParameters(
    @Parameter(
            description = "Part of the name; case and accents do not matter",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_TEXT))
        @QueryParam("name")
        @Nullable String name,
    @Parameter(schema = @Schema(implementation = OrganisationKind.class)) @QueryParam("kind")
        @Nullable String kind,
    @Parameter(
            description = "The whole region; case and accents do not matter",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_TEXT))
        @QueryParam("region")
        @Nullable String region,
    @Parameter(schema = @Schema(implementation = CountryPart.class)) @QueryParam("countryPart")
        @Nullable String countryPart,
    @Parameter(
            description = "A day on which the body is in the register",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
        @QueryParam("validOn")
        @Nullable String validOn,
    @Parameter(
            description = "Opaque: from the Link header of the page before",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_TOKEN))
        @QueryParam("after")
        @Nullable String after,
    @Parameter(
            schema =
                @Schema(
                    type = SchemaType.INTEGER,
                    minimum = "1",
                    maximum = "" + MOST,
                    defaultValue = "" + USUAL))
        @QueryParam("limit")
        @Nullable String limit) {

  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_TOKEN = 2000;
  private static final int MOST = 200;
  private static final int USUAL = 100;
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  OrganisationSearch read(Locale locale) {
    var faults = new ArrayList<Violation>();
    var search =
        new OrganisationSearch(
            text("name", name, faults, locale),
            read("kind", kind, OrganisationKind::valueOf, faults, locale),
            text("region", region, faults, locale),
            read("countryPart", countryPart, CountryPart::valueOf, faults, locale),
            read("validOn", validOn, SearchParameters::day, faults, locale),
            read("after", after, SearchParameters::position, faults, locale),
            Objects.requireNonNullElse(
                read("limit", limit, SearchParameters::limit, faults, locale), USUAL));
    if (!faults.isEmpty()) {
      throw Problems.invalidInput(faults, locale);
    }
    return search;
  }

  /** The same question about the page that starts after that position. */
  String queryAfter(PagePosition position) {
    return Stream.of(
            pair("name", name),
            pair("kind", kind),
            pair("region", region),
            pair("countryPart", countryPart),
            pair("validOn", validOn),
            pair("limit", limit),
            pair("after", position.token()))
        .filter(pair -> !pair.isEmpty())
        .collect(Collectors.joining("&"));
  }

  private static String pair(String key, @Nullable String value) {
    return value == null ? "" : key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static LocalDate day(String text) {
    var day = LocalDate.parse(text);
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("no year of a register");
    }
    return day;
  }

  private static PagePosition position(String token) {
    return Stream.of(token)
        .filter(text -> text.length() <= LONGEST_TOKEN)
        .flatMap(text -> PagePosition.of(text).stream())
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private static Integer limit(String text) {
    int limit = Integer.parseInt(text);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("no size of a page");
    }
    return limit;
  }

  private static @Nullable String text(
      String key, @Nullable String value, List<Violation> faults, Locale locale) {
    if (value != null && value.length() > LONGEST_TEXT) {
      var words =
          new Text(
              "Te lang; hoogstens " + LONGEST_TEXT + " tekens.",
              "Too long; at most " + LONGEST_TEXT + " characters.");
      faults.add(new Violation("query", key, "maxLength", words.in(locale)));
    }
    return value == null || value.isBlank() ? null : value;
  }

  private static <T> @Nullable T read(
      String key,
      @Nullable String value,
      Function<String, T> reading,
      List<Violation> faults,
      Locale locale) {
    try {
      return value == null || value.isEmpty() ? null : reading.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      var words = new Text("Deze waarde klopt niet.", "This value is not valid.");
      faults.add(new Violation("query", key, "format", words.in(locale)));
      return null;
    }
  }
}
