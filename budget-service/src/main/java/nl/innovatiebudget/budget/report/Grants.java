package nl.innovatiebudget.budget.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.innovatiebudget.kit.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/** What was granted and is known to its recipient by letter, in the order of the letters. */
@ApplicationScoped
class Grants {

  private static final String SQL =
      """
      select award.application_id, award.round_id, award.legal_basis, award.amount_cents,
          award.state, award.entitled_cents, award.committed_at, award.determined_on,
          award.withdrawn_on, recipient.number, recipient.title, recipient.public_summary,
          recipient.organisation_id, coalesce(recipient.name, award.application_id::text) as name,
          jsonb_path_query_first(recipient.body_ids, '$[*] ? (@.kind == "KVK").value') #>> '{}' as kvk,
          (select after_cents from award_act
            where award_act.decision_id = award.decision_id and kind = 'CHANGED'
            order by decided_at desc limit 1) as changed_cents,
          (select coalesce(sum(amount_cents), 0) from due_payment
            where due_payment.decision_id = award.decision_id and state = 'PAID') as paid_cents
        from award left join recipient on recipient.application_id = award.application_id
        where award.letter_id is not null
          and (?::int is null
            or extract(year from award.committed_at at time zone 'Europe/Amsterdam') = ?)
        order by award.committed_at, award.application_id
      """;

  private final ReportQuery query;

  Grants(ReportQuery query) {
    this.query = query;
  }

  /**
   * One award. Amounts are whole cents.
   *
   * @param number of the application; absent if it is not known here
   * @param changedCents what an amendment made of it
   * @param entitledCents what the recipient may keep as it was last decided
   */
  record Grant(
      UUID applicationId,
      @Nullable String number,
      String roundId,
      String legalBasis,
      String recipientName,
      @Nullable UUID organisationId,
      @Nullable String kvk,
      @Nullable String title,
      @Nullable String summary,
      LocalDate awardedOn,
      long awardedCents,
      @Nullable Long changedCents,
      long entitledCents,
      @Nullable LocalDate determinedOn,
      @Nullable LocalDate withdrawnOn,
      long paidCents) {

    /** What was granted in the end, before it was determined. */
    long grantedCents() {
      return changedCents == null ? awardedCents : changedCents;
    }
  }

  /** Does something with one award. */
  @FunctionalInterface
  interface Sink {
    void take(Grant grant) throws IOException;
  }

  /** By the year of their letter, or all. */
  void forEach(@Nullable Integer year, Sink sink) {
    query.forEach(SQL, row -> sink.take(grant(row)), year, year);
  }

  private static Grant grant(ResultSet row) throws SQLException {
    return new Grant(
        row.getObject("application_id", UUID.class),
        row.getString("number"),
        row.getString("round_id"),
        row.getString("legal_basis"),
        row.getString("name"),
        row.getObject("organisation_id", UUID.class),
        row.getString("kvk"),
        row.getString("title"),
        row.getString("public_summary"),
        day(row.getObject("committed_at", OffsetDateTime.class).toInstant()),
        row.getLong("amount_cents"),
        row.getObject("changed_cents", Long.class),
        row.getLong("entitled_cents"),
        row.getObject("determined_on", LocalDate.class),
        row.getObject("withdrawn_on", LocalDate.class),
        row.getLong("paid_cents"));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, BusinessClock.AMSTERDAM);
  }
}
