package nl.innovatiebudget.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.organisation.CurrentRepresentation;
import nl.innovatiebudget.intake.organisation.Organisation;
import nl.innovatiebudget.kit.identity.CurrentCaller;

/**
 * Who changed which part of a draft, so that two people at work on it can tell what the other did.
 */
@ApplicationScoped
class Revisions {

  private static final int MOST_TOLD = 20;

  private static final String INSERT =
      "insert into revision (application_id, revision, changed_at, changed_by, body_name, parts)"
          + " values (?, ?, ?, ?, ?, ?)";

  private static final String SINCE =
      "select revision, changed_at, body_name, parts from revision"
          + " where application_id = ? and revision > ? order by revision desc limit ?";

  private final DataSource database;
  private final CurrentCaller caller;
  private final CurrentRepresentation representation;

  Revisions(DataSource database, CurrentCaller caller, CurrentRepresentation representation) {
    this.database = database;
    this.caller = caller;
    this.representation = representation;
  }

  /**
   * One change.
   *
   * @param bodyName the organisation of whoever made it
   * @param parts the parts of the content that changed, such as {@code costPlan}
   */
  record Change(int revision, Instant changedAt, String bodyName, List<String> parts) {}

  /** Notes that the caller made the application's present revision. */
  void note(Application application, List<String> parts) {
    caller.body();
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, application.applicationId());
      insert.setInt(2, application.revision());
      insert.setObject(3, application.changedAt().atOffset(ZoneOffset.UTC));
      insert.setString(4, caller.get().actingSubject());
      insert.setString(5, representation.organisation().map(Organisation::name).orElse("?"));
      insert.setArray(6, connection.createArrayOf("text", parts.toArray()));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The newest changes after that revision, the newest first. */
  List<Change> since(UUID applicationId, int revision) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(SINCE)) {
      select.setObject(1, applicationId);
      select.setInt(2, revision);
      select.setInt(3, MOST_TOLD);
      var changes = new ArrayList<Change>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          changes.add(
              new Change(
                  row.getInt("revision"),
                  row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                  row.getString("body_name"),
                  List.of((String[]) row.getArray("parts").getArray())));
        }
      }
      return changes;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
