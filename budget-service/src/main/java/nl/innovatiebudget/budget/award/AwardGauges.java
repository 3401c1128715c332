package nl.innovatiebudget.budget.award;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import nl.innovatiebudget.kit.metrics.DatabaseGauges;

/** What an operator watches: awards by state, and money that waits to be paid. */
@ApplicationScoped
class AwardGauges {

  /** An award of which the funds were refused counts until the same application got its funds. */
  private static final String AWARDS =
      """
      select rounds.round_id, known.state, count(a.decision_id)
      from (select distinct round_id from pot) rounds
      cross join unnest(array['RESERVED', 'REFUSED', 'RELEASED', 'COMMITTED', 'DETERMINED', 'WITHDRAWN']) known (state)
      left join award a on a.round_id = rounds.round_id and a.state = known.state
        and (a.state <> 'REFUSED' or not exists (
          select from award later where later.application_id = a.application_id and later.state <> 'REFUSED'))
      group by 1, 2
      """;

  private static final String PAYMENTS =
      """
      select state, %s
      from unnest(array['PLANNED', 'HELD', 'DUE', 'ORDERED', 'PAID', 'CANCELLED']) known (state)
      left join due_payment d using (state)
      group by 1
      """;

  private static final String OVERDUE =
      """
      select count(*) from due_payment
      where state in ('DUE', 'ORDERED') and due_day < (?::timestamptz at time zone 'Europe/Amsterdam')::date
      """;

  private static final List<String> BY_STATE = List.of("state");

  void register(@Observes StartupEvent event, DatabaseGauges gauges) {
    gauges.watch("awards", "Awards of a round by state", List.of("round", "state"), AWARDS);
    gauges.watch(
        "payments",
        "Payments of awards by state; DUE and ORDERED wait",
        BY_STATE,
        PAYMENTS.formatted("count(d.due_id)"));
    gauges.watch(
        "payments.cents",
        "What those payments come to",
        BY_STATE,
        PAYMENTS.formatted("coalesce(sum(d.amount_cents), 0)::bigint"));
    gauges.watch("payments.overdue", "Payments that were not made by their last day", OVERDUE);
  }
}
