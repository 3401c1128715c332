package nl.innovatiebudget.budget.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was paid what in a budget year, from which line: one row for each award, line and year. Only
 * what the bank confirmed counts; what came back later is a receipt and does not lower it.
 */
@ApplicationScoped
class RecipientList {

  private static final String SQL =
      """
      select split_part(paid_from.code, '/', 3)::int as budget_year, line.chapter, line.article,
          line.sub_article, line.instrument, line.detail, award.legal_basis, recipient.name,
          recipient.organisation_kind, recipient.number,
          jsonb_path_query_first(recipient.body_ids, '$[*] ? (@.kind == "KVK").value') #>> '{}' as kvk,
          jsonb_path_query_first(recipient.body_ids, '$[*] ? (@.kind == "OIN").value') #>> '{}' as oin,
          sum(payment.amount_cents) as cents
        from payment
          join payment_order on payment_order.order_id = payment.order_id
          cross join lateral (select payment_order.cash_account as code) as paid_from
          join budget_line line on line.line_id = split_part(paid_from.code, '/', 4)
          join recipient on recipient.application_id = payment.application_id
          join due_payment due on due.due_id = payment.due_id
          join award on award.decision_id = due.decision_id
        where payment.state = 'PAID'
          and (?::int is null or split_part(paid_from.code, '/', 3) = ?::text)
        group by 1, line.line_id, award.legal_basis, recipient.application_id
        order by 1, line.ordinal, recipient.number
      """;

  /** Public bodies are legal persons by law, of their own or as a part of the State. */
  private static final String LEGAL_PERSON = "Publiekrechtelijke rechtspersoon";

  private final ReportQuery query;
  private final ReportsConfig config;

  RecipientList(ReportQuery query, ReportsConfig config) {
    this.query = query;
    this.config = config;
  }

  /** All years, or one. */
  void write(CsvOutput out, @Nullable Integer budgetYear, Amount.Unit unit) {
    query.forEach(SQL, row -> out.row(cells(row, unit)), budgetYear, budgetYear);
  }

  private List<@Nullable Object> cells(ResultSet row, Amount.Unit unit) throws SQLException {
    var chapter = row.getString("chapter");
    var about = config.chapters().get(chapter);
    return Arrays.asList(
        row.getInt("budget_year"),
        chapter,
        about == null ? null : about.name(),
        null,
        row.getString("article"),
        row.getString("sub_article"),
        row.getString("instrument"),
        row.getString("detail"),
        row.getString("legal_basis"),
        row.getString("name"),
        new Amount(row.getLong("cents"), unit),
        row.getString("kvk"),
        legalForm(row.getString("organisation_kind")),
        row.getString("number"),
        row.getString("oin"),
        null);
  }

  private static @Nullable String legalForm(@Nullable String kind) {
    return switch (kind) {
      case "MUNICIPALITY", "PROVINCE", "WATER_AUTHORITY", "CARIBBEAN_PUBLIC_BODY" -> LEGAL_PERSON;
      case "MINISTRY", "AGENCY" -> LEGAL_PERSON + " (de Staat)";
      case null, default -> null;
    };
  }
}
