package nl.innovatiebudget.budget.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.innovatiebudget.budget.report.RoundOverview.PotOverview;
import nl.innovatiebudget.budget.report.RoundOverview.Sums;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What every pot and round has, promised and paid. What is reserved and committed is read from the
 * accounts of the awards, since a pot also gives to other pots and back to its round.
 */
@ApplicationScoped
class RoundOverviews {

  private static final int MOST_POTS = 2000;

  private static final String SQL =
      """
      with granted as (
        select round_id, pot_id, count(*) filter (where letter_id is not null) as awards,
            sum(account.credits_pending_cents) as reserved,
            sum(account.credits_posted_cents - account.debits_posted_cents) as committed
          from award join account on account.code = 'award/' || award.application_id
          where state not in ('REFUSED', 'RELEASED')
          group by round_id, pot_id
      ), paid as (
        select round_id, pot_id,
            sum(due.amount_cents) filter (where due.state = 'PAID') as paid,
            sum(due.amount_cents) filter (where due.state = 'ORDERED') as ordered,
            sum(due.amount_cents) filter (where due.state in ('PLANNED', 'HELD', 'DUE')) as to_pay
          from due_payment due join award using (decision_id)
          group by round_id, pot_id
      ), reclaimed as (
        select award.round_id, award.pot_id,
            sum(reclaim.amount_cents - coalesce(received.cents, 0)) as to_reclaim
          from reclaim join award using (decision_id)
            left join (select reclaim_id, sum(principal_cents) as cents from reclaim_receipt
              group by reclaim_id) as received using (reclaim_id)
          where reclaim.state = 'OPEN'
          group by award.round_id, award.pot_id
      )
      select pot.round_id, pot.pot_id, round_money.ceiling_cents,
          (select coalesce(sum(amount_cents), 0) from round_funding
            where round_funding.round_id = pot.round_id) as funded,
          coalesce(whole.allowance_cents + whole.credits_posted_cents
            - whole.debits_posted_cents - whole.debits_pending_cents, 0) as in_no_pot,
          coalesce(account.allowance_cents + account.credits_posted_cents
            - account.debits_posted_cents - account.debits_pending_cents, 0) as left_over,
          coalesce(granted.reserved, 0) as reserved, coalesce(granted.committed, 0) as committed,
          coalesce(granted.awards, 0) as awards, coalesce(paid.paid, 0) as paid,
          coalesce(paid.ordered, 0) as ordered, coalesce(paid.to_pay, 0) as to_pay,
          coalesce(reclaimed.to_reclaim, 0) as to_reclaim
        from pot
          left join round_money on round_money.round_id = pot.round_id
          left join account on account.code = pot.account_code
          left join account whole on whole.code = 'appropriation/' || pot.round_id
          left join granted on (granted.round_id, granted.pot_id) = (pot.round_id, pot.pot_id)
          left join paid on (paid.round_id, paid.pot_id) = (pot.round_id, pot.pot_id)
          left join reclaimed on (reclaimed.round_id, reclaimed.pot_id) = (pot.round_id, pot.pot_id)
        where ?::text is null or pot.round_id = ?
        order by pot.round_id, pot.ordinal
        limit %d
      """
          .formatted(MOST_POTS);

  private final ReportQuery query;

  RoundOverviews(ReportQuery query) {
    this.query = query;
  }

  /** A row: one pot, and what it says of its round. */
  private record Line(
      String roundId, @Nullable Euro ceiling, Euro funded, Euro inNoPot, PotOverview pot) {}

  /** Every round, by id. */
  List<RoundOverview> all() {
    return overviews(null);
  }

  /** Refuses a round that is not known. */
  RoundOverview one(String roundId) {
    return overviews(roundId).stream()
        .findFirst()
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  private List<RoundOverview> overviews(@Nullable String roundId) {
    var rounds = new LinkedHashMap<String, List<Line>>();
    query
        .list(SQL, RoundOverviews::line, roundId, roundId)
        .forEach(line -> rounds.computeIfAbsent(line.roundId(), id -> new ArrayList<>()).add(line));
    return rounds.values().stream().map(RoundOverviews::overview).toList();
  }

  private static RoundOverview overview(List<Line> lines) {
    var first = lines.getFirst();
    return new RoundOverview(
        first.roundId(),
        RoundOverview.UNIT,
        first.ceiling(),
        first.funded(),
        first.inNoPot(),
        lines.stream().map(line -> line.pot().sums()).reduce(Sums.NOTHING, Sums::plus),
        lines.stream().map(Line::pot).toList());
  }

  private static Line line(ResultSet row) throws SQLException {
    var ceiling = row.getObject("ceiling_cents", Long.class);
    var reserved = euro(row, "reserved");
    var committed = euro(row, "committed");
    var left = euro(row, "left_over");
    return new Line(
        row.getString("round_id"),
        ceiling == null ? null : Euro.ofCents(ceiling),
        euro(row, "funded"),
        euro(row, "in_no_pot"),
        new PotOverview(
            row.getString("pot_id"),
            new Sums(
                left.plus(reserved).plus(committed),
                reserved,
                committed,
                left,
                row.getInt("awards"),
                euro(row, "paid"),
                euro(row, "ordered"),
                euro(row, "to_pay"),
                euro(row, "to_reclaim"))));
  }

  private static Euro euro(ResultSet row, String column) throws SQLException {
    return Euro.ofCents(row.getLong(column));
  }
}
