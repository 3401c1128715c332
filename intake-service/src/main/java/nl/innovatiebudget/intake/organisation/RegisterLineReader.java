package nl.innovatiebudget.intake.organisation;

import static nl.innovatiebudget.intake.organisation.RegisterColumn.COUNTRY_PART;
import static nl.innovatiebudget.intake.organisation.RegisterColumn.KIND;
import static nl.innovatiebudget.intake.organisation.RegisterColumn.KVK;
import static nl.innovatiebudget.intake.organisation.RegisterColumn.NAME;
import static nl.innovatiebudget.intake.organisation.RegisterColumn.OIN;
import static nl.innovatiebudget.intake.organisation.RegisterColumn.REGION;
import static nl.innovatiebudget.intake.organisation.RegisterColumn.RSIN;
import static nl.innovatiebudget.intake.organisation.RegisterColumn.VALID_FROM;
import static nl.innovatiebudget.intake.organisation.RegisterColumn.VALID_TO;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.identity.BodyId;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one line, and notes everything that is wrong with them. */
final class RegisterLineReader {

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 9999;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REGION = 100;

  private final int number;
  private final Map<RegisterColumn, String> cells;
  private final List<LineFault> faults = new ArrayList<>();

  RegisterLineReader(int number, Map<RegisterColumn, String> cells) {
    this.number = number;
    this.cells = cells;
  }

  /** The organisation, if nothing is wrong. */
  Optional<RegisterLine> read() {
    var name = name();
    var kind = choice(KIND, OrganisationKind.values());
    var region = region();
    var part = choice(COUNTRY_PART, CountryPart.values());
    var kvk = bodyNumber(BodyId.Kind.KVK, KVK);
    var rsin = bodyNumber(BodyId.Kind.RSIN, RSIN);
    var oin = bodyNumber(BodyId.Kind.OIN, OIN);
    var from = day(VALID_FROM);
    var to = cell(VALID_TO).isEmpty() ? null : day(VALID_TO);
    if (kind == OrganisationKind.CARIBBEAN_PUBLIC_BODY && part == CountryPart.EUROPEAN) {
      fault(
          COUNTRY_PART.title(),
          "Een CARIBBEAN_PUBLIC_BODY ligt in het deel CARIBBEAN.",
          "A CARIBBEAN_PUBLIC_BODY lies in the part CARIBBEAN.");
    }
    if (Stream.of(KVK, RSIN, OIN).allMatch(column -> cell(column).isEmpty())) {
      fault(
          "number-missing",
          "Vul minstens één nummer in: kvk, rsin of oin.",
          "Give at least one number: kvk, rsin or oin.");
    }
    if (from != null && to != null && to.isBefore(from)) {
      fault("validity", "validTo ligt voor validFrom.", "validTo is before validFrom.");
    }
    kvk = orSource(BodyId.Kind.KVK, kvk, oin);
    rsin = orSource(BodyId.Kind.RSIN, rsin, oin);
    return faults.isEmpty() && kind != null && part != null && from != null
        ? Optional.of(
            new RegisterLine(
                number, new RegisterEntry(name, kind, region, part, kvk, rsin, oin, from, to)))
        : Optional.empty();
  }

  List<LineFault> faults() {
    return faults;
  }

  private String cell(RegisterColumn column) {
    return Objects.requireNonNull(cells.get(column));
  }

  private String name() {
    var name = cell(NAME);
    if (name.isEmpty() || name.length() > LONGEST_NAME || hasControlCharacter(name)) {
      fault(
          NAME.title(),
          "De naam moet 1 tot " + LONGEST_NAME + " leesbare tekens hebben.",
          "The name must have 1 to " + LONGEST_NAME + " readable characters.");
    }
    return name;
  }

  private String region() {
    var region = cell(REGION);
    if (region.length() > LONGEST_REGION || hasControlCharacter(region)) {
      fault(
          REGION.title(),
          "De regio mag hoogstens " + LONGEST_REGION + " leesbare tekens hebben.",
          "The region may have at most " + LONGEST_REGION + " readable characters.");
    }
    return region;
  }

  private static boolean hasControlCharacter(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  private <E extends Enum<E>> @Nullable E choice(RegisterColumn column, E[] values) {
    var chosen = Stream.of(values).filter(v -> v.name().equals(cell(column))).findFirst();
    if (chosen.isEmpty()) {
      var known = List.of(values);
      fault(
          column.title(),
          "%s moet één van deze zijn: %s.".formatted(column.title(), known),
          "%s must be one of these: %s.".formatted(column.title(), known));
    }
    return chosen.orElse(null);
  }

  private @Nullable String bodyNumber(BodyId.Kind kind, RegisterColumn column) {
    var cell = cell(column);
    if (cell.isEmpty()) {
      return null;
    }
    if (!kind.accepts(cell)) {
      fault(
          column.title(),
          "Dit is geen geldig " + kind + "-nummer.",
          "This is not a valid " + kind + " number.");
      return null;
    }
    if (kind == BodyId.Kind.OIN && !new Oin(cell).isOfKnownRegister()) {
      fault(
          "oin-prefix",
          "De eerste acht cijfers van dit OIN zijn van geen register in het OIN-stelsel.",
          "The first eight digits of this OIN are of no register in the OIN system.");
    }
    return cell;
  }

  /**
   * The number in its own column, or else the one that the OIN is made of: whoever has the OIN has
   * that number too. Refuses an OIN that is made of another number, or of an invalid one.
   */
  private @Nullable String orSource(BodyId.Kind kind, @Nullable String own, @Nullable String oin) {
    if (oin == null || new Oin(oin).sourceKind().filter(kind::equals).isEmpty()) {
      return own;
    }
    var source = new Oin(oin).source().orElse(null);
    if (source == null) {
      fault(
          "oin-number",
          "Dit OIN bestaat uit een ongeldig " + kind + "-nummer.",
          "This OIN is made of an invalid " + kind + " number.");
    } else if (own != null && !own.equals(source)) {
      fault(
          "oin-differs",
          "Dit OIN hoort bij een ander " + kind + "-nummer dan op deze regel staat.",
          "This OIN belongs to another " + kind + " number than this line has.");
    }
    return source;
  }

  private @Nullable LocalDate day(RegisterColumn column) {
    try {
      var day = LocalDate.parse(cell(column));
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // refused below, like a day of no sensible year
    }
    fault(
        column.title(),
        column.title() + " moet een dag zijn, zoals 2024-01-31.",
        column.title() + " must be a day, such as 2024-01-31.");
    return null;
  }

  private void fault(String code, String nl, String en) {
    faults.add(new LineFault(number, code, nl, en));
  }
}
