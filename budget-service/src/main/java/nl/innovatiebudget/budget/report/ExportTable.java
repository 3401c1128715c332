package nl.innovatiebudget.budget.report;

import java.util.List;
import java.util.Locale;

/** The tables that are exported as CSV, with exactly the columns that readers of them expect. */
enum ExportTable {
  /** As the open data of the state budget has them. */
  BUDGET_TABLES(
      "budget-tables",
      "budgettaire-tabellen",
      "bedrag",
      "index",
      "jaar",
      "fase",
      "verantwoordelijk_minister",
      "hoofdstuk_naam",
      "hoofdstuk_nummer",
      "artikel_naam",
      "artikel_nummer",
      "beleid_of_niet_beleid",
      "rbv_model",
      "artikelonderdeel_naam",
      "artikelonderdeel_nummer",
      "instrument_of_uitsplitsing_apparaat_naam",
      "instrument_of_uitsplitsing_apparaat_nummer",
      "regeling_detailniveau_naam",
      "regeling_detailniveau_nummer",
      "vuo",
      "bedrag"),
  /** Who was paid in a year, as the open data on financial instruments has them. */
  RECIPIENTS(
      "recipients",
      "ontvangers",
      "Bedrag",
      "Begrotingsjaar",
      "Begrotingshoofdstuk",
      "Begrotingsnaam",
      "RIS_IBOS_nummer",
      "Artikel",
      "Artikelonderdeel",
      "Instrument",
      "Detail",
      "Regeling",
      "Ontvanger",
      "Bedrag",
      "KvK_nummer",
      "Rechtsvorm",
      "Id_nummer",
      "Register_id_nummer",
      "Plaats"),
  /** What was granted, changed, determined and withdrawn (Woo 3.3a). */
  GRANTS(
      "grants",
      "subsidieregister",
      "verleend_bedrag",
      "nummer",
      "ronde",
      "grondslag",
      "ontvanger",
      "activiteiten",
      "dagtekening_verlening",
      "verleend_bedrag",
      "gewijzigd_bedrag",
      "vastgesteld_bedrag",
      "dagtekening_vaststelling",
      "dagtekening_intrekking",
      "betaald_bedrag");

  private final String id;
  private final String fileName;
  private final String amountColumn;
  private final List<String> columns;

  ExportTable(String id, String fileName, String amountColumn, String... columns) {
    this.id = id;
    this.fileName = fileName;
    this.amountColumn = amountColumn;
    this.columns = List.of(columns);
  }

  /** Its name in addresses. */
  String id() {
    return id;
  }

  /** Says the unit as well, since the columns have no place for it. */
  String fileName(Amount.Unit unit) {
    return fileName + "-" + unit.label().replace(" ", "").toLowerCase(Locale.ROOT) + ".csv";
  }

  List<String> columns() {
    return columns;
  }

  /** Whether this column holds sums. */
  boolean isAmount(String column) {
    return column.equals(amountColumn) || column.endsWith("_bedrag");
  }
}
