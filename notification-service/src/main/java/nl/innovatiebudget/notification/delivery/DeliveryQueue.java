package nl.innovatiebudget.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.notification.application.Language;
import org.jspecify.annotations.Nullable;

/**
 * The rows as senders see them. Times run by the database's clock, which nobody moves. What a
 * sender took carries the id of that taking, so that nobody marks what was given to another.
 */
@ApplicationScoped
class DeliveryQueue {

  private static final String PARCEL =
      "select c.delivery_id, c.message_id, c.purpose, c.statutory, c.address, c.language,"
          + " coalesce(c.subject, case when c.purpose <> 'CONTENT' then m.notice_subject end,"
          + " m.subject), coalesce(c.text, case when c.purpose <> 'CONTENT' then m.notice_text end,"
          + " m.text), coalesce(c.html, case when c.purpose <> 'CONTENT' then m.notice_html end,"
          + " m.html), c.attempts, c.repeats from claimed c left join message m using (message_id)"
          + " order by c.next_attempt_at";
  private static final String CLAIM =
      "with due as (select delivery_id from delivery where channel = ? and state = 'PENDING'"
          + " and next_attempt_at <= clock_timestamp() order by next_attempt_at limit ?"
          + " for update skip locked), claimed as (update delivery d set state = 'SENDING',"
          + " claim_id = ?, claimed_at = clock_timestamp(), attempts = attempts + 1"
          + " from due where d.delivery_id = due.delivery_id returning d.*) "
          + PARCEL;
  private static final String ABANDONED =
      "with left_behind as (select delivery_id from delivery where channel = ?"
          + " and state = 'SENDING' and claimed_at < clock_timestamp() - ? * interval '1 millisecond'"
          + " limit ? for update skip locked), claimed as (update delivery d set claim_id = ?"
          + " from left_behind l where d.delivery_id = l.delivery_id returning d.*) "
          + PARCEL;
  private static final String SET = "update delivery set claim_id = null, claimed_at = null, ";
  private static final String SENT =
      "update delivery d set claim_id = null, claimed_at = null, state = 'SENT',"
          + " sent_at = cast(s.at as timestamptz), last_fault = null, last_detail = null"
          + " from unnest(?, ?) as s (delivery_id, at)"
          + " where d.delivery_id = s.delivery_id and d.claim_id = ?";
  private static final String MINE = " where delivery_id = ? and claim_id = ?";

  private final DataSource database;

  DeliveryQueue(DataSource database) {
    this.database = database;
  }

  /** Takes what is due, the longest due first; committed before anything is sent. */
  @Transactional(TxType.REQUIRES_NEW)
  List<Parcel> claim(Way way, int most, UUID claimId) {
    return query(
        CLAIM,
        statement -> {
          statement.setString(1, way.name());
          statement.setInt(2, most);
          statement.setObject(3, claimId);
        });
  }

  /** Takes over what a sender took so long ago that it must have stopped. */
  @Transactional(TxType.MANDATORY)
  List<Parcel> takeOver(Way way, Duration claim, int most, UUID claimId) {
    return query(
        ABANDONED,
        statement -> {
          statement.setString(1, way.name());
          statement.setLong(2, claim.toMillis());
          statement.setInt(3, most);
          statement.setObject(4, claimId);
        });
  }

  @Transactional(TxType.MANDATORY)
  void sent(List<Attempt.Sent> sent, UUID claimId) {
    of(
        connection -> {
          try (var update = connection.prepareStatement(SENT)) {
            update.setArray(
                1,
                connection.createArrayOf(
                    "uuid", sent.stream().map(one -> one.parcel().deliveryId()).toArray()));
            update.setArray(
                2,
                connection.createArrayOf(
                    "text", sent.stream().map(one -> one.at().toString()).toArray()));
            update.setObject(3, claimId);
            return update.executeUpdate();
          }
        });
  }

  /** Gives back what was not tried, as if it had not been taken. */
  @Transactional(TxType.MANDATORY)
  void release(Parcel parcel, UUID claimId) {
    update("state = 'PENDING', attempts = attempts - 1", parcel, claimId);
  }

  /**
   * To be tried again after a pause.
   *
   * @param repeat whether it may have arrived already
   */
  @Transactional(TxType.MANDATORY)
  void postpone(Parcel parcel, UUID claimId, SendFault fault, Duration pause, boolean repeat) {
    update(
        "state = 'PENDING', repeats = repeats + "
            + (repeat ? 1 : 0)
            + ", next_attempt_at = clock_timestamp() + "
            + pause.toMillis()
            + " * interval '1 millisecond', last_fault = ?, last_detail = ?",
        parcel,
        claimId,
        fault.code(),
        fault.detail());
  }

  /**
   * Not tried again by itself.
   *
   * @return whether it was still claimed by this id; who took it over sees to it
   */
  @Transactional(TxType.MANDATORY)
  boolean end(Parcel parcel, UUID claimId, SendFault fault, DeliveryState state) {
    return update(
        "state = '" + state.name() + "', last_fault = ?, last_detail = ?",
        parcel,
        claimId,
        fault.code(),
        fault.detail());
  }

  private boolean update(String what, Parcel parcel, UUID claimId, @Nullable String... values) {
    return of(
        connection -> {
          try (var update = connection.prepareStatement(SET + what + MINE)) {
            int position = 1;
            for (var value : values) {
              update.setString(position++, value);
            }
            update.setObject(position++, parcel.deliveryId());
            update.setObject(position, claimId);
            return update.executeUpdate() == 1;
          }
        });
  }

  private List<Parcel> query(String sql, Binding binding) {
    return of(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (var rows = statement.executeQuery()) {
              var parcels = new ArrayList<Parcel>();
              while (rows.next()) {
                parcels.add(parcel(rows));
              }
              return parcels;
            }
          }
        });
  }

  private static Parcel parcel(ResultSet row) throws SQLException {
    return new Parcel(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        Purpose.valueOf(row.getString(3)),
        row.getBoolean(4),
        row.getString(5),
        Language.valueOf(row.getString(6)),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getInt(10),
        row.getInt(11));
  }

  private <T> T of(Work<T> work) {
    try (var connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }
}
