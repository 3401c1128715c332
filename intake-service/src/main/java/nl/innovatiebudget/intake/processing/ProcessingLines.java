package nl.innovatiebudget.intake.processing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The lines of the log; the database refuses to change or remove them. */
@ApplicationScoped
class ProcessingLines {

  private static final String ADD =
      """
      insert into processing_log (
        trace_id, span_id, parent_span_id, status, name, started_at, ended_at, activity,
        processing_activity_id, data_subject_id, data_subject_id_type, application_id, actor,
        actor_role, organisation_id, organisation_name, foreign_processor)
      select ?, left(replace(gen_random_uuid()::text, '-', ''), 16), ?, ?, ?, ?, ?, ?, ?,
             coalesce(whose.data_subject_id, touched.application_id::text),
             case when whose.application_id is null then 'application' else 'acting-subject' end,
             touched.application_id, ?, ?, ?::uuid, ?, ?
      from unnest(?) with ordinality touched (application_id, place)
      left join application_subject whose using (application_id)
      order by touched.place
      """;

  private static final String PAGE =
      """
      select position, ended_at, activity, name, status, actor_role, organisation_name
      from processing_log where application_id = ? and position < ?
        and (? or activity <> 'DECIDING' or name not like '%/refusals-to-treat')
      order by position desc limit ?
      """;

  private final DataSource database;

  ProcessingLines(DataSource database) {
    this.database = database;
  }

  /** One statement, however many applications were touched. */
  void add(ProcessingAction action) {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(ADD)) {
      bind(action, connection, insert);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void bind(ProcessingAction action, Connection connection, PreparedStatement insert)
      throws SQLException {
    var actor = action.actor();
    insert.setString(1, action.trace().traceId());
    insert.setString(2, action.trace().parentSpanId());
    insert.setString(3, action.status().label());
    insert.setString(4, action.name());
    insert.setObject(5, utc(action.startedAt()));
    insert.setObject(6, utc(action.endedAt()));
    insert.setString(7, action.activity().name());
    insert.setString(8, action.register().toString());
    insert.setString(9, actor.pseudonym());
    insert.setString(10, actor.role());
    insert.setObject(11, actor.organisationId());
    insert.setString(12, actor.organisationName());
    insert.setString(13, action.trace().foreignProcessor());
    insert.setArray(14, connection.createArrayOf("uuid", action.applicationIds().toArray()));
  }

  /** Keeps whom the lines about this application are about. */
  void keepSubject(UUID applicationId, String pseudonym) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into application_subject (application_id, data_subject_id)"
                    + " values (?, ?)")) {
      insert.setObject(1, applicationId);
      insert.setString(2, pseudonym);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The newest first. */
  List<ProcessingLog.Use> page(
      UUID applicationId, long before, int limit, boolean withRefusalsToTreat) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(PAGE)) {
      select.setObject(1, applicationId);
      select.setLong(2, before);
      select.setBoolean(3, withRefusalsToTreat);
      select.setInt(4, limit);
      var uses = new ArrayList<ProcessingLog.Use>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          uses.add(
              new ProcessingLog.Use(
                  row.getLong("position"),
                  row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                  ProcessingActivity.valueOf(row.getString("activity")),
                  row.getString("name"),
                  row.getString("status").equals(ProcessingAction.Status.OK.label()),
                  row.getString("actor_role"),
                  row.getString("organisation_name")));
        }
      }
      return uses;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
