package nl.innovatiebudget.budget.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of an exported table are, beside it as CSV on the Web has it (W3C tabular
 * metadata): the place where a table says its unit when its columns are given.
 */
public record CsvMetadata(
    @JsonProperty("@context") String context, String url, TableSchema tableSchema) {

  /** The columns in their order. */
  public record TableSchema(List<Column> columns) {}

  /**
   * One column.
   *
   * @param unit of a column with sums
   */
  public record Column(
      String name,
      String titles,
      String datatype,
      @JsonProperty("schema:unitText") @Nullable String unit) {}

  static CsvMetadata of(ExportTable table, Amount.Unit unit) {
    return new CsvMetadata(
        "http://www.w3.org/ns/csvw",
        "/v1/exports/" + table.id() + "?unit=" + unit,
        new TableSchema(table.columns().stream().map(name -> column(table, name, unit)).toList()));
  }

  private static Column column(ExportTable table, String name, Amount.Unit unit) {
    return table.isAmount(name)
        ? new Column(name, name, "decimal", unit.label())
        : new Column(name, name, "string", null);
  }
}
