package nl.innovatiebudget.assessment.act;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import org.jspecify.annotations.Nullable;

/**
 * All that was done in a round, by whom and why. The database refuses to change or remove a line of
 * it.
 */
@ApplicationScoped
public class Acts {

  private static final String SYSTEM = "system";

  private static final String ADD =
      """
      insert into act (round_id, application_id, juror_id, act, actor, actor_role, reason, details, acted_at)
      values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
      """;

  private static final String PAGE =
      """
      select position, application_id, juror_id, act, actor, actor_role, reason, details, acted_at
      from act where round_id = ? and position > ? and (?::uuid is null or application_id = ?)
        and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      order by position limit ?
      """;

  private static final String NAMED =
      """
      select position, application_id, juror_id, act, actor, actor_role, reason, details, acted_at
      from act where round_id = ? and act = any (?) order by position limit ?
      """;

  private final DataSource database;
  private final CurrentCaller caller;
  private final ObjectMapper json;
  private final Clock clock;

  Acts(DataSource database, CurrentCaller caller, ObjectMapper json, Clock clock) {
    this.database = database;
    this.caller = caller;
    this.json = json;
    this.clock = clock;
  }

  /** Records what the present caller does, in the transaction in which it is done. */
  @Transactional(TxType.MANDATORY)
  public void record(NewAct act) {
    var actor = caller.get();
    var roles = actor.roles().stream().sorted().collect(Collectors.joining(","));
    insert(act, actor.actingSubject(), roles);
  }

  /** Records what follows from an event or from time passing. */
  @Transactional(TxType.MANDATORY)
  public void recordOfSystem(NewAct act) {
    insert(act, SYSTEM, SYSTEM);
  }

  /**
   * Those of a round after a position, the oldest first. As far as no transaction from before is
   * still going on: whoever reads on after the last of these misses none that is recorded late.
   *
   * @param applicationId only those on this case, if given
   */
  @Transactional
  public List<RecordedAct> after(
      String roundId, @Nullable UUID applicationId, long position, int most) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(PAGE)) {
      select.setString(1, roundId);
      select.setLong(2, position);
      select.setObject(3, applicationId);
      select.setObject(4, applicationId);
      select.setInt(5, most);
      return read(select);
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Those of a round with one of these names, the oldest first. */
  @Transactional
  public List<RecordedAct> named(String roundId, Collection<String> names, int most) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(NAMED)) {
      select.setString(1, roundId);
      select.setArray(2, connection.createArrayOf("text", names.toArray()));
      select.setInt(3, most);
      return read(select);
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<RecordedAct> read(PreparedStatement select)
      throws SQLException, JsonProcessingException {
    var acts = new ArrayList<RecordedAct>();
    try (var row = select.executeQuery()) {
      while (row.next()) {
        acts.add(recorded(row));
      }
    }
    return acts;
  }

  private void insert(NewAct act, String actor, String role) {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(ADD)) {
      insert.setString(1, act.roundId());
      insert.setObject(2, act.applicationId());
      insert.setObject(3, act.jurorId());
      insert.setString(4, act.act());
      insert.setString(5, actor);
      insert.setString(6, role);
      insert.setString(7, act.reason());
      insert.setString(8, act.details() == null ? null : json.writeValueAsString(act.details()));
      insert.setObject(9, clock.instant().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private RecordedAct recorded(ResultSet row) throws SQLException, JsonProcessingException {
    var details = row.getString("details");
    return new RecordedAct(
        row.getLong("position"),
        row.getObject("application_id", UUID.class),
        row.getObject("juror_id", UUID.class),
        row.getString("act"),
        row.getString("actor"),
        row.getString("actor_role"),
        row.getString("reason"),
        details == null ? null : json.readTree(details),
        row.getObject("acted_at", OffsetDateTime.class).toInstant());
  }
}
