package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.money.Euro;

/** What was decided about awards, in the database. */
@ApplicationScoped
public class AwardActs {

  private final DataSource database;

  AwardActs(DataSource database) {
    this.database = database;
  }

  void add(Award award, AwardAct act) {
    var hearing = act.hearing();
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into award_act (act_id, decision_id, application_id, kind, ground,"
                    + " before_cents, after_cents, released_cents, reason, heard_on,"
                    + " not_heard_because, breach_day, decided_on, decided_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, act.actId());
      insert.setObject(2, award.decisionId());
      insert.setObject(3, award.applicationId());
      insert.setString(4, act.kind().name());
      insert.setString(5, act.ground());
      insert.setLong(6, act.beforeCents().cents());
      insert.setLong(7, act.afterCents().cents());
      insert.setLong(8, act.releasedCents().cents());
      insert.setString(9, act.reason());
      insert.setObject(10, hearing == null ? null : hearing.heardOn());
      insert.setString(11, hearing == null ? null : hearing.notHeardBecause());
      insert.setObject(12, act.breachDay());
      insert.setObject(13, act.decidedOn());
      insert.setTimestamp(14, Timestamp.from(act.decidedAt()));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of one award, oldest first. */
  public List<AwardAct> of(UUID decisionId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select * from award_act where decision_id = ? order by decided_at, act_id")) {
      query.setObject(1, decisionId);
      List<AwardAct> acts = new ArrayList<>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          acts.add(act(row));
        }
      }
      return acts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AwardAct act(ResultSet row) throws SQLException {
    var heardOn = row.getObject("heard_on", LocalDate.class);
    var notHeard = row.getString("not_heard_because");
    return new AwardAct(
        row.getObject("act_id", UUID.class),
        AwardAct.Kind.valueOf(row.getString("kind")),
        row.getString("ground"),
        Euro.ofCents(row.getLong("before_cents")),
        Euro.ofCents(row.getLong("after_cents")),
        Euro.ofCents(row.getLong("released_cents")),
        row.getString("reason"),
        heardOn == null && notHeard == null ? null : new Hearing(heardOn, notHeard),
        row.getObject("breach_day", LocalDate.class),
        row.getObject("decided_on", LocalDate.class),
        row.getTimestamp("decided_at").toInstant());
  }
}
