package nl.innovatiebudget.intake.organisation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of an export of the register, by the names in its header. */
enum RegisterColumn {
  NAME("name"),
  KIND("kind"),
  REGION("region"),
  COUNTRY_PART("countryPart"),
  KVK("kvk"),
  RSIN("rsin"),
  OIN("oin"),
  VALID_FROM("validFrom"),
  VALID_TO("validTo");

  static final String HEADER =
      Stream.of(values()).map(column -> column.title).collect(Collectors.joining(","));

  private final String title;

  RegisterColumn(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Every column in the order of the titles; empty unless each of them is there, once. */
  static List<RegisterColumn> inOrderOf(List<String> titles) {
    var columns =
        titles.stream()
            .flatMap(title -> Stream.of(values()).filter(column -> column.title.equals(title)))
            .distinct()
            .toList();
    return columns.size() == values().length && titles.size() == values().length
        ? columns
        : List.of();
  }
}
