package nl.innovatiebudget.budget.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * Commitments against cash per year, of all rounds or of one. What happened is read from the ledger
 * and from what the bank confirmed; what is to come from the payments that are due or planned.
 */
@ApplicationScoped
class CashForecast {

  /** What is added up per year. */
  private enum Sum {
    COMMITTED,
    RELEASED,
    FUNDED,
    APPROPRIATED_COMMITMENTS,
    APPROPRIATED_CASH,
    PAID,
    ORDERED,
    DUE,
    PLANNED,
    RECEIVED,
    CLOSED
  }

  private static final String SQL =
      """
      with asked as (
        select ?::text as round_id
      ), funded as (
        select round_funding.* from round_funding, asked
          where asked.round_id is null or round_funding.round_id = asked.round_id
      ), awarded as (
        select distinct account.id
          from award join account on account.code = 'award/' || award.application_id, asked
          where asked.round_id is null or award.round_id = asked.round_id
      ), part as (
        select 'COMMITTED' as sum,
            extract(year from recorded_at at time zone 'Europe/Amsterdam')::int as year,
            posted_cents as cents
          from awarded join transfer on credit_id = awarded.id
        union all
        select 'RELEASED', extract(year from recorded_at at time zone 'Europe/Amsterdam')::int, posted_cents
          from awarded join transfer on debit_id = awarded.id
        union all
        select 'FUNDED', budget_year, amount_cents from funded
        union all
        select case measure when 'COMMITMENTS' then 'APPROPRIATED_COMMITMENTS' else 'APPROPRIATED_CASH' end,
            budget_year, delta_cents
          from appropriation_mutation mutation
          where measure = 'EXPENDITURE' and line_id in (select line_id from funded)
            or measure = 'COMMITMENTS' and exists (select from budget_line line join funded using (line_id)
              where (line.chapter, line.article) = (mutation.chapter, mutation.article))
        union all
        select case due.state when 'PAID' then 'PAID' when 'ORDERED' then 'ORDERED'
              when 'PLANNED' then 'PLANNED' else 'DUE' end, due.budget_year, due.amount_cents
          from due_payment due join award using (decision_id), asked
          where due.state <> 'CANCELLED' and (asked.round_id is null or award.round_id = asked.round_id)
        union all
        select 'RECEIVED', extract(year from value_day)::int, principal_cents
          from reclaim_receipt join reclaim using (reclaim_id), asked
          where asked.round_id is null or reclaim.round_id = asked.round_id
      )
      select sum, year, sum(cents) as cents from part group by sum, year
      union all
      select 'CLOSED', year, 1 from budget_year where closed_at is not null
      """;

  private final ReportQuery query;

  CashForecast(ReportQuery query) {
    this.query = query;
  }

  /**
   * Commitments against cash.
   *
   * @param unit always {@value RoundOverview#UNIT}
   */
  public record Forecast(String unit, List<YearForecast> years) {}

  /** One sum of a year, below zero where more went back than came. */
  private record Part(Sum sum, int year, long cents) {}

  /** Every year in which anything happened or is expected, in order. */
  Forecast of(@Nullable String roundId) {
    var parts =
        query.list(
            SQL,
            row ->
                new Part(
                    Sum.valueOf(row.getString("sum")), row.getInt("year"), row.getLong("cents")),
            roundId);
    var years = new TreeMap<Integer, Map<Sum, Long>>();
    parts.stream()
        .filter(part -> part.sum() != Sum.CLOSED)
        .forEach(part -> years.computeIfAbsent(part.year(), year -> new EnumMap<>(Sum.class)));
    parts.stream()
        .filter(part -> years.containsKey(part.year()))
        .forEach(
            part ->
                years
                    .computeIfAbsent(part.year(), year -> new EnumMap<>(Sum.class))
                    .merge(part.sum(), part.cents(), Math::addExact));
    return new Forecast(RoundOverview.UNIT, forecasts(years));
  }

  private static List<YearForecast> forecasts(Map<Integer, Map<Sum, Long>> years) {
    var forecasts = new ArrayList<YearForecast>();
    long outstanding = 0;
    for (var year : years.entrySet()) {
      var sums = year.getValue();
      var paid = euro(sums, Sum.PAID);
      var forecast =
          paid.plus(euro(sums, Sum.ORDERED))
              .plus(euro(sums, Sum.DUE))
              .plus(euro(sums, Sum.PLANNED));
      outstanding +=
          sums.getOrDefault(Sum.COMMITTED, 0L)
              - sums.getOrDefault(Sum.RELEASED, 0L)
              - forecast.cents();
      forecasts.add(
          new YearForecast(
              year.getKey(),
              sums.containsKey(Sum.CLOSED),
              euro(sums, Sum.APPROPRIATED_COMMITMENTS),
              euro(sums, Sum.FUNDED),
              euro(sums, Sum.COMMITTED),
              euro(sums, Sum.RELEASED),
              euro(sums, Sum.APPROPRIATED_CASH),
              paid,
              euro(sums, Sum.ORDERED),
              euro(sums, Sum.DUE),
              euro(sums, Sum.PLANNED),
              forecast,
              euro(sums, Sum.RECEIVED),
              Euro.ofCents(Math.max(0, outstanding))));
    }
    return forecasts;
  }

  private static Euro euro(Map<Sum, Long> sums, Sum sum) {
    return Euro.ofCents(Math.max(0, sums.getOrDefault(sum, 0L)));
  }
}
