package nl.innovatiebudget.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.iso20022.Statement.Direction;
import nl.innovatiebudget.budget.payment.BankEntry.Kind;
import nl.innovatiebudget.budget.payment.BankEntry.Outcome;
import nl.innovatiebudget.kit.money.Euro;

/** The lines of the bank's messages in the database, with what they did. */
@ApplicationScoped
class BankEntries {

  private static final String TO_LOOK_AT = "needs_person and explained_by is null";

  /** Any number, the same for all that book lines of the bank. */
  private static final long ONE_AT_A_TIME = 0x62616e6bL;

  private final DataSource database;

  BankEntries(DataSource database) {
    this.database = database;
  }

  /** For the rest of the transaction nobody else books lines of the bank. */
  void lock() {
    try (var connection = database.getConnection();
        var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
      lock.setLong(1, ONE_AT_A_TIME);
      lock.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether this line of this message has had its effect. */
  boolean isRecorded(Kind kind, String messageId, int ordinal) {
    return exists(
        "select 1 from bank_entry where kind = ? and message_id = ? and ordinal = ?",
        kind.name(),
        messageId,
        ordinal);
  }

  /** Whether a line of a statement has had its effect, in whichever message. */
  boolean isBooked(String entryReference) {
    return exists(
        "select 1 from bank_entry where kind = 'STATEMENT' and entry_reference = ?"
            + " and outcome not in ('REPEATED', 'NOT_BOOKED')",
        entryReference);
  }

  void add(BankEntry entry) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into bank_entry (entry_id, kind, message_id, ordinal, entry_reference,"
                    + " direction, amount_cents, value_day, end_to_end_id, counterparty, remittance,"
                    + " payment_id, outcome, detail, needs_person, recorded_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      var direction = entry.direction();
      var amount = entry.amountCents();
      insert.setObject(1, entry.entryId());
      insert.setString(2, entry.kind().name());
      insert.setString(3, entry.messageId());
      insert.setInt(4, entry.ordinal());
      insert.setString(5, entry.entryReference());
      insert.setString(6, direction == null ? null : direction.name());
      insert.setObject(7, amount == null ? null : amount.cents());
      insert.setObject(8, entry.valueDay());
      insert.setString(9, entry.endToEndId());
      insert.setString(10, entry.counterparty());
      insert.setString(11, entry.remittance());
      insert.setObject(12, entry.paymentId());
      insert.setString(13, entry.outcome().name());
      insert.setString(14, entry.detail());
      insert.setBoolean(15, entry.outcome().needsPerson());
      insert.setObject(16, entry.recordedAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  List<BankEntry> ofMessage(Kind kind, String messageId) {
    return list(
        "select * from bank_entry where kind = ? and message_id = ? order by ordinal",
        kind.name(),
        messageId);
  }

  /** Those that nobody explained yet, oldest first. */
  List<BankEntry> toLookAt(int most) {
    return list(
        "select * from bank_entry where " + TO_LOOK_AT + " order by recorded_at, entry_id limit ?",
        most);
  }

  Optional<BankEntry> find(UUID entryId) {
    return list("select * from bank_entry where entry_id = ?", entryId).stream().findFirst();
  }

  /** Only a line that is to be looked at; says whether it was. */
  boolean explain(UUID entryId, String by, Instant at, String explanation) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update bank_entry set explained_by = ?, explained_at = ?, explanation = ?"
                    + " where entry_id = ? and "
                    + TO_LOOK_AT)) {
      update.setString(1, by);
      update.setObject(2, at.atOffset(ZoneOffset.UTC));
      update.setString(3, explanation);
      update.setObject(4, entryId);
      return update.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean exists(String sql, Object... values) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      fill(query, values);
      try (var row = query.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<BankEntry> list(String sql, Object... values) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      fill(query, values);
      var entries = new ArrayList<BankEntry>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          entries.add(entry(row));
        }
      }
      return entries;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fill(PreparedStatement query, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      query.setObject(i + 1, values[i]);
    }
  }

  private static BankEntry entry(ResultSet row) throws SQLException {
    var direction = row.getString("direction");
    var amount = row.getObject("amount_cents", Long.class);
    var explainedAt = row.getObject("explained_at", OffsetDateTime.class);
    return new BankEntry(
        row.getObject("entry_id", UUID.class),
        Kind.valueOf(row.getString("kind")),
        row.getString("message_id"),
        row.getInt("ordinal"),
        row.getString("entry_reference"),
        direction == null ? null : Direction.valueOf(direction),
        amount == null ? null : Euro.ofCents(amount),
        row.getObject("value_day", LocalDate.class),
        row.getString("end_to_end_id"),
        Objects.requireNonNullElse(row.getString("counterparty"), ""),
        Objects.requireNonNullElse(row.getString("remittance"), ""),
        row.getObject("payment_id", UUID.class),
        Outcome.valueOf(row.getString("outcome")),
        Objects.requireNonNullElse(row.getString("detail"), ""),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("explained_by"),
        explainedAt == null ? null : explainedAt.toInstant(),
        row.getString("explanation"));
  }
}
