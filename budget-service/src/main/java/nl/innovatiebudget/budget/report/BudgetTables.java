package nl.innovatiebudget.budget.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The budget as it stood after each phase: commitments (V) and receipts (O) of an article,
 * expenditure (U) of each detail. Totals are not rows, so the rows of a year and phase may be
 * added. What our sources give no number for, has none.
 */
@ApplicationScoped
class BudgetTables {

  private static final String SQL =
      """
      with reached as (
        select distinct chapter, article, budget_year, phase,
            array_position(array['OWB', 'O1', 'O2', 'JV'], phase) as step
          from budget_document_year
          where ?::int is null or budget_year = ?
      ), part as (
        select chapter, article, null::text as line_id, measure
          from budget_article, (values ('COMMITMENTS'), ('RECEIPTS')) as whole (measure)
        union all
        select chapter, article, line_id, 'EXPENDITURE' from budget_line
      )
      select reached.budget_year, reached.phase, reached.chapter, article.name as article_name,
          reached.article, sub.name as sub_name, line.sub_article, line.instrument, line.detail,
          case part.measure when 'COMMITMENTS' then 'V' when 'EXPENDITURE' then 'U' else 'O' end as vuo,
          (select coalesce(sum(m.delta_cents), 0) from appropriation_mutation m
            where m.chapter = reached.chapter and m.article = reached.article
              and m.budget_year = reached.budget_year and m.measure = part.measure
              and m.line_id is not distinct from part.line_id
              and array_position(array['OWB', 'O1', 'O2', 'JV'], m.phase) <= reached.step) as cents
        from reached
          join part using (chapter, article)
          join budget_article article using (chapter, article)
          left join budget_line line on line.line_id = part.line_id
          left join budget_sub_article sub on (sub.chapter, sub.article, sub.sub_article)
            = (line.chapter, line.article, line.sub_article)
        order by reached.budget_year, reached.step, reached.chapter, reached.article,
          array_position(array['COMMITMENTS', 'EXPENDITURE', 'RECEIPTS'], part.measure), line.ordinal
      """;

  private final ReportQuery query;
  private final ReportsConfig config;

  BudgetTables(ReportQuery query, ReportsConfig config) {
    this.query = query;
    this.config = config;
  }

  /** All years, or one. */
  void write(CsvOutput out, @Nullable Integer budgetYear, Amount.Unit unit) {
    query.forEach(SQL, row -> out.row(cells(row, out.rows() + 1, unit)), budgetYear, budgetYear);
  }

  private List<@Nullable Object> cells(ResultSet row, int index, Amount.Unit unit)
      throws SQLException {
    var chapter = row.getString("chapter");
    var article = row.getString("article");
    var about = config.chapters().get(chapter);
    boolean isPolicy =
        about == null
            || about.nonPolicyArticles().filter(those -> those.contains(article)).isEmpty();
    return Arrays.asList(
        index,
        row.getInt("budget_year"),
        row.getString("phase"),
        about == null ? null : about.minister(),
        about == null ? null : about.name(),
        chapter,
        row.getString("article_name"),
        article,
        isPolicy ? "Beleid" : "Niet-beleid",
        null,
        row.getString("sub_name"),
        row.getString("sub_article"),
        row.getString("instrument"),
        null,
        row.getString("detail"),
        null,
        row.getString("vuo"),
        new Amount(row.getLong("cents"), unit));
  }
}
