package nl.innovatiebudget.intake.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.identity.BodyId;
import org.jspecify.annotations.Nullable;

/** Reads the seven cells of one line, and notes everything that is wrong with them. */
final class RegisterLineReader {

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 9999;
  private static final int LONGEST_NAME = 200;

  private final int number;
  private final List<String> cells;
  private final List<LineFault> faults = new ArrayList<>();

  RegisterLineReader(int number, List<String> cells) {
    this.number = number;
    this.cells = cells;
  }

  /** The organisation, if nothing is wrong. */
  Optional<RegisterLine> read() {
    var name = name(cells.get(0));
    var kind = kind(cells.get(1));
    var kvk = bodyNumber(BodyId.Kind.KVK, cells.get(2));
    var rsin = bodyNumber(BodyId.Kind.RSIN, cells.get(3));
    var oin = bodyNumber(BodyId.Kind.OIN, cells.get(4));
    var from = day("validFrom", cells.get(5));
    var to = cells.get(6).isEmpty() ? null : day("validTo", cells.get(6));
    if (Stream.of(2, 3, 4).allMatch(cell -> cells.get(cell).isEmpty())) {
      fault(
          "number-missing",
          "Vul minstens één nummer in: kvk, rsin of oin.",
          "Give at least one number: kvk, rsin or oin.");
    }
    if (from != null && to != null && to.isBefore(from)) {
      fault("validity", "validTo ligt voor validFrom.", "validTo is before validFrom.");
    }
    return faults.isEmpty() && kind != null && from != null
        ? Optional.of(new RegisterLine(number, name, kind, kvk, rsin, oin, from, to))
        : Optional.empty();
  }

  List<LineFault> faults() {
    return faults;
  }

  private String name(String cell) {
    if (cell.isBlank() || cell.length() > LONGEST_NAME || cell.indexOf('\0') >= 0) {
      fault(
          "name",
          "De naam moet 1 tot " + LONGEST_NAME + " tekens hebben.",
          "The name must have 1 to " + LONGEST_NAME + " characters.");
    }
    return cell;
  }

  private @Nullable OrganisationKind kind(String cell) {
    var kind = Stream.of(OrganisationKind.values()).filter(k -> k.name().equals(cell)).findFirst();
    if (kind.isEmpty()) {
      var known = List.of(OrganisationKind.values());
      fault("kind", "Kies een soort uit " + known + ".", "Choose a kind out of " + known + ".");
    }
    return kind.orElse(null);
  }

  private @Nullable String bodyNumber(BodyId.Kind kind, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    if (!kind.accepts(cell)) {
      var column = kind.name().toLowerCase(Locale.ROOT);
      fault(column, "Dit is geen geldig " + kind + "-nummer.", "This is not a valid " + kind + ".");
    }
    return cell;
  }

  private @Nullable LocalDate day(String column, String cell) {
    try {
      var day = LocalDate.parse(cell);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // refused below, like a day of no sensible year
    }
    fault(
        column,
        column + " moet een dag zijn, zoals 2024-01-31.",
        column + " must be a day, such as 2024-01-31.");
    return null;
  }

  private void fault(String code, String nl, String en) {
    faults.add(new LineFault(number, code, nl, en));
  }
}
