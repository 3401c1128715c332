package nl.innovatiebudget.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people did about parked events; nothing of it is ever changed. */
@ApplicationScoped
class ParkedEventActs {

  private final DataSource database;
  private final Clock clock;

  ParkedEventActs(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What a person can do. */
  @Schema(name = "ParkedEventActKind")
  public enum Kind {
    REDRIVE,
    /** Asks for it; it takes another person to approve. */
    DISCARD,
    DISCARD_APPROVAL
  }

  /**
   * One thing that somebody did.
   *
   * @param actor the opaque subject of the login
   * @param reason why; an approval takes over that of the discard
   * @param outcome of a redrive: what came of it
   */
  @Schema(name = "ParkedEventAct")
  public record Act(
      Kind act, String actor, @Nullable String reason, @Nullable String outcome, Instant actedAt) {}

  void add(
      UUID parkedId, Kind act, String actor, @Nullable String reason, @Nullable String outcome) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into parked_event_act (parked_id, act, actor, reason, outcome, acted_at)"
                    + " values (?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, parkedId);
      insert.setString(2, act.name());
      insert.setString(3, actor);
      insert.setString(4, reason);
      insert.setString(5, outcome);
      insert.setTimestamp(6, Timestamp.from(clock.instant()));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Oldest first. */
  List<Act> about(UUID parkedId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select act, actor, reason, outcome, acted_at from parked_event_act"
                    + " where parked_id = ? order by position")) {
      query.setObject(1, parkedId);
      try (var row = query.executeQuery()) {
        var acts = new ArrayList<Act>();
        while (row.next()) {
          acts.add(
              new Act(
                  Kind.valueOf(row.getString(1)),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getTimestamp(5).toInstant()));
        }
        return acts;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Who asked to discard it, if anybody did. */
  Optional<Act> discardOf(UUID parkedId) {
    return about(parkedId).stream().filter(act -> act.act() == Kind.DISCARD).findFirst();
  }
}
