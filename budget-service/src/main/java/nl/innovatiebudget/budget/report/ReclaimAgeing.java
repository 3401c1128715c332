package nl.innovatiebudget.budget.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.time.StatutoryTerms;
import org.jspecify.annotations.Nullable;

/**
 * What was claimed back and had not come by the end of a day, by age. Sums are principal: interest
 * is settled with each receipt (Awb 4:98).
 */
@ApplicationScoped
class ReclaimAgeing {

  private static final int MOST = 5000;

  /**
   * A claim lapses five years after it should have been paid, or the reminder (Awb 4:104, 4:106).
   */
  private static final int YEARS_TO_LAPSE = 5;

  /** In which somebody has to act before a claim lapses. */
  private static final int MONTHS_BEFORE_LAPSE = 6;

  private static final String SQL =
      """
      select reclaim_id, reference, application_id, round_id, recipient.name, reclaim.amount_cents,
          raised_on, pay_by_day, reminded_on, coalesce(received.cents, 0) as received
        from reclaim
          left join recipient using (application_id, round_id)
          left join lateral (select sum(principal_cents) as cents from reclaim_receipt
            where reclaim_receipt.reclaim_id = reclaim.reclaim_id and value_day <= ?) as received on true
        where raised_on <= ? and (settled_on is null or settled_on > ?)
          and reclaim.amount_cents > coalesce(received.cents, 0)
        order by pay_by_day, reference
        limit %d
      """
          .formatted(MOST);

  private final ReportQuery query;

  ReclaimAgeing(ReportQuery query) {
    this.query = query;
  }

  /**
   * The open reclaims.
   *
   * @param on at the end of this day, in Amsterdam
   * @param unit always {@value RoundOverview#UNIT}
   */
  public record Ageing(
      LocalDate on,
      String unit,
      Euro openCents,
      List<Bucket> buckets,
      List<OpenReclaim> reclaims) {}

  /** All of one age. */
  public record Bucket(AgeingBucket age, int reclaims, Euro openCents) {}

  /**
   * One of them.
   *
   * @param receivedCents principal that came
   * @param daysOverdue since the last day to pay, 0 in time
   * @param lapsesOn last day on which it can be claimed in law
   * @param lapsesSoon within half a year: have it interrupted (Awb 4:105)
   */
  public record OpenReclaim(
      UUID reclaimId,
      String reference,
      UUID applicationId,
      String roundId,
      @Nullable String debtor,
      Euro amountCents,
      Euro receivedCents,
      Euro openCents,
      LocalDate raisedOn,
      LocalDate payByDay,
      @Nullable LocalDate remindedOn,
      int daysOverdue,
      AgeingBucket age,
      LocalDate lapsesOn,
      boolean lapsesSoon) {}

  Ageing on(LocalDate day) {
    var open = query.list(SQL, row -> reclaim(row, day), day, day, day);
    return new Ageing(
        day,
        RoundOverview.UNIT,
        sum(open),
        Arrays.stream(AgeingBucket.values()).map(age -> bucket(age, open)).toList(),
        open);
  }

  private static Bucket bucket(AgeingBucket age, List<OpenReclaim> open) {
    var those = open.stream().filter(reclaim -> reclaim.age() == age).toList();
    return new Bucket(age, those.size(), sum(those));
  }

  private static Euro sum(List<OpenReclaim> reclaims) {
    return reclaims.stream().map(OpenReclaim::openCents).reduce(Euro.ZERO, Euro::plus);
  }

  private static OpenReclaim reclaim(ResultSet row, LocalDate on) throws SQLException {
    var amount = Euro.ofCents(row.getLong("amount_cents"));
    var received = Euro.ofCents(row.getLong("received"));
    var payBy = row.getObject("pay_by_day", LocalDate.class);
    var reminded = row.getObject("reminded_on", LocalDate.class);
    boolean isReminded = reminded != null && !reminded.isAfter(on);
    var lapsesOn =
        StatutoryTerms.lastDayOfYearsAfter(isReminded ? reminded : payBy, YEARS_TO_LAPSE);
    return new OpenReclaim(
        row.getObject("reclaim_id", UUID.class),
        row.getString("reference"),
        row.getObject("application_id", UUID.class),
        row.getString("round_id"),
        row.getString("name"),
        amount,
        received,
        amount.minus(received),
        row.getObject("raised_on", LocalDate.class),
        payBy,
        isReminded ? reminded : null,
        (int) Math.max(0, ChronoUnit.DAYS.between(payBy, on)),
        AgeingBucket.of(payBy, on),
        lapsesOn,
        !on.plusMonths(MONTHS_BEFORE_LAPSE).isBefore(lapsesOn));
  }
}
