package nl.innovatiebudget.intake.overview;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.csv.CsvText;
import org.jspecify.annotations.Nullable;

/** Lines of the list of submitted applications as a CSV file. */
final class CsvLine {

  static final String HEADER =
      of(
          "number",
          "title",
          "leadName",
          "potId",
          "costCents",
          "requestedCents",
          "status",
          "receivedAt",
          "submission",
          "supplementUntil",
          "applicationId");

  private CsvLine() {}

  static String of(SubmittedRow row) {
    return of(
        row.number(),
        row.title(),
        row.leadName(),
        row.potId(),
        row.costCents().cents(),
        row.requestedCents().cents(),
        row.status(),
        row.receivedAt(),
        row.submission(),
        row.supplementUntil(),
        row.applicationId());
  }

  private static String of(@Nullable Object... cells) {
    return Stream.of(cells)
        .map(cell -> CsvText.cell(Objects.toString(cell, "")))
        .collect(Collectors.joining(",", "", "\r\n"));
  }
}
