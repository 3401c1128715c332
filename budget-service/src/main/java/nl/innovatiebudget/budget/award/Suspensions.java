package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The suspensions of payments in the database; written under the lock of the award. */
@ApplicationScoped
class Suspensions {

  private final DataSource database;

  Suspensions(DataSource database) {
    this.database = database;
  }

  boolean isSuspended(UUID decisionId) {
    return runningOf(decisionId).isPresent();
  }

  Optional<Suspension> runningOf(UUID decisionId) {
    return query("where decision_id = ? and resumed_on is null", s -> s.setObject(1, decisionId))
        .stream()
        .findFirst();
  }

  List<Suspension> ofApplication(UUID applicationId) {
    return query(
        "where application_id = ? order by notified_on, suspension_id",
        s -> s.setObject(1, applicationId));
  }

  /** Of which the last day has passed. */
  List<Suspension> lapsed(LocalDate today) {
    return query("where resumed_on is null and ends_on < ?", s -> s.setObject(1, today));
  }

  void add(Suspension suspension) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into payment_suspension (suspension_id, decision_id, application_id,"
                    + " ground, reason, notified_on, ends_on, suspended_by)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, suspension.suspensionId());
      insert.setObject(2, suspension.decisionId());
      insert.setObject(3, suspension.applicationId());
      insert.setString(4, suspension.ground().name());
      insert.setString(5, suspension.reason());
      insert.setObject(6, suspension.notifiedOn());
      insert.setObject(7, suspension.endsOn());
      insert.setString(8, suspension.suspendedBy());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void resume(UUID suspensionId, LocalDate on) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update payment_suspension set resumed_on = ? where suspension_id = ?")) {
      update.setObject(1, on);
      update.setObject(2, suspensionId);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Suspension> query(String where, Parameters parameters) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("select * from payment_suspension " + where)) {
      parameters.set(query);
      List<Suspension> found = new ArrayList<>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          found.add(suspension(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Suspension suspension(ResultSet row) throws SQLException {
    return new Suspension(
        row.getObject("suspension_id", UUID.class),
        row.getObject("decision_id", UUID.class),
        row.getObject("application_id", UUID.class),
        WithdrawalGround.valueOf(row.getString("ground")),
        row.getString("reason"),
        row.getObject("notified_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getString("suspended_by"),
        row.getObject("resumed_on", LocalDate.class));
  }

  private interface Parameters {
    void set(PreparedStatement statement) throws SQLException;
  }
}
