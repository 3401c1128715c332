package nl.innovatiebudget.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.organisation.CurrentRepresentation;
import nl.innovatiebudget.intake.organisation.Organisation;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** The acts on every application, append-only: its audit trail and the source of its timeline. */
@ApplicationScoped
public class Acts {

  private static final String SYSTEM = "system";

  private static final String SELECT =
      "select position, act, acted_at, actor, actor_kind, body_name, reason from application_act"
          + " where application_id = ?";

  private static final String INSERT =
      "insert into application_act"
          + " (application_id, act, acted_at, actor, actor_kind, body_name, reason)"
          + " values (?, ?, ?, ?, ?, ?, ?)";

  private final DataSource database;
  private final CurrentCaller caller;
  private final CurrentRepresentation representation;

  Acts(DataSource database, CurrentCaller caller, CurrentRepresentation representation) {
    this.database = database;
    this.caller = caller;
    this.representation = representation;
  }

  /** Whose act it is, as far as others need to know. */
  public enum ActorKind {
    APPLICANT,
    OFFICER,
    SYSTEM
  }

  /**
   * One act as it is kept.
   *
   * @param position goes up with every act
   * @param actor pseudonym of the person
   * @param bodyName the organisation of an applicant
   */
  public record Recorded(
      long position,
      Act act,
      Instant actedAt,
      String actor,
      ActorKind actorKind,
      @Nullable String bodyName,
      @Nullable String reason) {}

  /** Records what the present caller does, in the transaction in which it is done. */
  @Transactional(TxType.MANDATORY)
  public void record(Application application, Act act, Instant at) {
    record(application, act, at, null);
  }

  /** See {@link #record(Application, Act, Instant)}; with the reason that was given. */
  @Transactional(TxType.MANDATORY)
  public void record(Application application, Act act, Instant at, @Nullable String reason) {
    var actor = caller.get();
    insert(
        application.applicationId(),
        act,
        at,
        actor.actingSubject(),
        actor.body().isPresent() ? ActorKind.APPLICANT : ActorKind.OFFICER,
        bodyName(actor).orElse(null),
        reason);
  }

  /** Records what follows from an event or from time passing. */
  @Transactional(TxType.MANDATORY)
  public void recordOfSystem(Application application, Act act, Instant at) {
    insert(application.applicationId(), act, at, SYSTEM, ActorKind.SYSTEM, null, null);
  }

  /** The last ones, at most so many, the oldest first. */
  public List<Recorded> newest(UUID applicationId, int most) {
    return recorded(SELECT + " order by position desc limit ?", applicationId, most).reversed();
  }

  /** Those after a position, at most so many, the oldest first. */
  public List<Recorded> after(UUID applicationId, long position, int most) {
    return recorded(
        SELECT + " and position > ? order by position limit ?", applicationId, position, most);
  }

  private void insert(
      UUID applicationId,
      Act act,
      Instant at,
      String actor,
      ActorKind kind,
      @Nullable String bodyName,
      @Nullable String reason) {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, applicationId);
      insert.setString(2, act.name());
      insert.setObject(3, at.atOffset(ZoneOffset.UTC));
      insert.setString(4, actor);
      insert.setString(5, kind.name());
      insert.setString(6, bodyName);
      insert.setString(7, reason);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<String> bodyName(Caller actor) {
    return actor
        .body()
        .map(
            body ->
                representation.organisation().map(Organisation::name).orElse(body.kind() + " ?"));
  }

  private List<Recorded> recorded(String sql, Object... values) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      var acts = new ArrayList<Recorded>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          acts.add(recorded(row));
        }
      }
      return acts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Recorded recorded(ResultSet row) throws SQLException {
    return new Recorded(
        row.getLong("position"),
        Act.valueOf(row.getString("act")),
        row.getObject("acted_at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        ActorKind.valueOf(row.getString("actor_kind")),
        row.getString("body_name"),
        row.getString("reason"));
  }
}
