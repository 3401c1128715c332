package nl.innovatiebudget.assessment.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.assessment.casefile.Seat;
import org.jspecify.annotations.Nullable;

/** Unfinished sheets. Nothing that counts scores knows of them. */
@ApplicationScoped
public class ScoreDrafts {

  private static final TypeReference<List<DraftScore>> SCORES = new TypeReference<>() {};

  private final DataSource database;
  private final ObjectMapper json;

  ScoreDrafts(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  public Optional<ScoreDraft> of(Seat seat) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select scores, revision, saved_at from score_draft"
                    + " where application_id = ? and juror_id = ?")) {
      select.setObject(1, seat.applicationId());
      select.setObject(2, seat.jurorId());
      try (var row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new ScoreDraft(
                    seat.applicationId(),
                    json.readValue(row.getString(1), SCORES),
                    row.getObject(2, UUID.class),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
            : Optional.empty();
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of these cases, the seats at which somebody has begun. */
  public Set<Seat> begun(List<UUID> applicationIds) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select application_id, juror_id from score_draft where application_id = any(?)")) {
      select.setArray(1, connection.createArrayOf("uuid", applicationIds.toArray()));
      var begun = new HashSet<Seat>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          begun.add(new Seat(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        }
      }
      return begun;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Saves it in the place of the revision that was seen, or as the first one; the database sees to
   * it that of two at once only one does.
   *
   * @return empty when another revision is there, or none where one was seen
   */
  Optional<ScoreDraft> save(
      Seat seat, List<DraftScore> scores, @Nullable UUID seen, Instant savedAt) {
    var draft = new ScoreDraft(seat.applicationId(), scores, UUID.randomUUID(), savedAt);
    var sql =
        seen == null
            ? "insert into score_draft (scores, revision, saved_at, application_id, juror_id)"
                + " values (?::jsonb, ?, ?, ?, ?) on conflict do nothing"
            : "update score_draft set scores = ?::jsonb, revision = ?, saved_at = ?"
                + " where application_id = ? and juror_id = ? and revision = ?";
    return run(sql, seat, draft, seen) == 1 ? Optional.of(draft) : Optional.empty();
  }

  private int run(String sql, Seat seat, ScoreDraft draft, @Nullable UUID seen) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, json.writeValueAsString(draft.scores()));
      statement.setObject(2, draft.revision());
      statement.setObject(3, draft.savedAt().atOffset(ZoneOffset.UTC));
      statement.setObject(4, seat.applicationId());
      statement.setObject(5, seat.jurorId());
      if (seen != null) {
        statement.setObject(6, seen);
      }
      return statement.executeUpdate();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
