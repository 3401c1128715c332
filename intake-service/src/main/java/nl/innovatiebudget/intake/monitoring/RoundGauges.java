package nl.innovatiebudget.intake.monitoring;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import nl.innovatiebudget.kit.metrics.DatabaseGauges;

/** What an operator watches around a deadline, for each round of the last two years. */
@ApplicationScoped
class RoundGauges {

  private static final String ROUNDS =
      """
      with shown as (
        select * from (
          select distinct on (round_id) round_id, opens_at, closes_at
          from round_version order by round_id, version desc) latest
        where closes_at > ?::timestamptz - interval '2 years')
      """;

  private static final String APPLICATIONS =
      ROUNDS
          + """
          select shown.round_id, state, count(a.application_id)
          from shown
          cross join unnest(array['DRAFT', 'SUBMITTED', 'WITHDRAWN', 'NOT_TREATED', 'AWARDED', 'REFUSED']) state
          left join application a on a.round_id = shown.round_id and a.status = state
          group by 1, 2
          """;

  private static final String UNTIL_DEADLINE =
      ROUNDS
          + """
          select round_id, extract(epoch from closes_at - ?::timestamptz)::bigint from shown
          """;

  /** Of drafts only: what was submitted was signed by all. */
  private static final String SIGNATURES_MISSING =
      ROUNDS
          + """
          select shown.round_id, coalesce(sum(greatest(parties - signed, 0)), 0)::bigint
          from shown
          left join lateral (
            select (select count(*) from application_party p where p.application_id = a.application_id) parties,
                   (select count(*) from signature s
                    where s.application_id = a.application_id and s.revision = a.revision) signed
            from application a where a.round_id = shown.round_id and a.status = 'DRAFT') draft on true
          group by 1
          """;

  /** Each application is in one of them; "late" is after the deadline. */
  private static final String ARRIVED =
      ROUNDS
          + """
          select shown.round_id, bin.name, count(a.application_id)
          from shown
          cross join (values
            ('late', interval '-1000 years', interval '0'), ('1h', interval '0', interval '1 hour'),
            ('6h', interval '1 hour', interval '6 hours'), ('1d', interval '6 hours', interval '1 day'),
            ('3d', interval '1 day', interval '3 days'), ('7d', interval '3 days', interval '7 days'),
            ('14d', interval '7 days', interval '14 days'), ('more', interval '14 days', interval '1000 years')
          ) bin (name, above, most)
          left join application a on a.round_id = shown.round_id and a.received_at is not null
            and shown.closes_at - a.received_at > bin.above and shown.closes_at - a.received_at <= bin.most
          group by 1, 2
          """;

  private static final List<String> BY_ROUND = List.of("round");

  void register(@Observes StartupEvent event, DatabaseGauges gauges) {
    gauges.watch(
        "applications",
        "Applications of a round by state",
        List.of("round", "state"),
        APPLICATIONS);
    gauges.watch(
        "round.deadline.seconds",
        "Seconds until a round closes; below zero when it has",
        BY_ROUND,
        UNTIL_DEADLINE);
    gauges.watch(
        "signatures.missing",
        "Signatures that drafts still need on their latest content",
        BY_ROUND,
        SIGNATURES_MISSING);
    gauges.watch(
        "applications.arrived",
        "Applications by how long before the deadline they came in, at most",
        List.of("round", "before"),
        ARRIVED);
  }
}
