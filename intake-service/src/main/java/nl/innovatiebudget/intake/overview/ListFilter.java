package nl.innovatiebudget.intake.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which of the submitted applications of a round are wanted; what is absent is not looked at.
 *
 * @param statuses one of these; empty: any
 * @param organisationId of a participant, in whatever role
 * @param receivedFrom first instant that counts
 * @param receivedUntil first instant that no longer counts
 * @param words in the language of a search engine: words, "a phrase", or, -not
 */
public record ListFilter(
    String roundId,
    List<ApplicationStatus> statuses,
    @Nullable String potId,
    @Nullable UUID organisationId,
    @Nullable Instant receivedFrom,
    @Nullable Instant receivedUntil,
    @Nullable Long minimumRequestedCents,
    @Nullable Long maximumRequestedCents,
    @Nullable String words) {

  /** All of a round. */
  static ListFilter of(String roundId) {
    return new ListFilter(roundId, List.of(), null, null, null, null, null, null, null);
  }

  SqlQuery page(ListOrder order, PagePosition after, int limit) {
    var where = where();
    where.and(order.after(), values(after));
    return new SqlQuery(
        """
        select application_id, ordinal, number, title, lead_name, pot_id, cost_cents,
               requested_cents, status, received_at, submission, supplement_until
        from submitted_application
        where %s order by %s limit %d
        """
            .formatted(where.sql, order.columns(), limit),
        where.values);
  }

  /** How many there are, but no more than that. */
  SqlQuery count(int atMost) {
    var where = where();
    return new SqlQuery(
        "select count(*) from (select 1 from submitted_application where %s limit %d) counted"
            .formatted(where.sql, atMost),
        where.values);
  }

  private Where where() {
    var where = new Where();
    where.and("round_id = ?", roundId);
    if (!statuses.isEmpty()) {
      where.and(
          "status = any(?)", (Object) statuses.stream().map(Enum::name).toArray(String[]::new));
    }
    where.andIfGiven("pot_id = ?", potId);
    where.andIfGiven("organisation_ids @> array[?::uuid]", organisationId);
    where.andIfGiven("received_at >= ?", receivedFrom);
    where.andIfGiven("received_at < ?", receivedUntil);
    where.andIfGiven("requested_cents >= ?", minimumRequestedCents);
    where.andIfGiven("requested_cents <= ?", maximumRequestedCents);
    where.andIfGiven("words @@ websearch_to_tsquery('pg_catalog.dutch', ?)", words);
    return where;
  }

  private static Object[] values(PagePosition after) {
    return switch (after) {
      case PagePosition.OfNumber number -> new Object[] {number.ordinal()};
      case PagePosition.OfInstant instant -> new Object[] {instant.at(), instant.applicationId()};
    };
  }

  /** Conditions that all have to hold. */
  private static final class Where {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    void and(String condition, Object... parameters) {
      sql.append(sql.isEmpty() ? "" : " and ").append(condition);
      values.addAll(List.of(parameters));
    }

    void andIfGiven(String condition, @Nullable Object parameter) {
      if (parameter != null) {
        and(condition, parameter);
      }
    }
  }
}
