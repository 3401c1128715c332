package nl.innovatiebudget.assessment.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import nl.innovatiebudget.assessment.casefile.Seat;

/**
 * Writes a submitted sheet: the one that counts, its version for good, and no draft any more. One
 * statement, since the whole jury submits on the last evening.
 */
@ApplicationScoped
class SubmitSheet {

  private static final String SUBMIT =
      """
      with given as (select ?::uuid as application_id, ?::uuid as juror_id, ?::jsonb as scores, ?::timestamptz as at),
      kept as (
        insert into score_version (application_id, juror_id, version, scores, submitted_at)
        select application_id, juror_id,
            (select coalesce(max(version), 0) + 1 from score_version earlier
              where (earlier.application_id, earlier.juror_id) = (given.application_id, given.juror_id)),
            scores, at
          from given
        returning version),
      counting as (
        insert into score_sheet as sheet (application_id, juror_id, scores, scored_at, version)
        select application_id, juror_id, scores, at, 0 from given
        on conflict (application_id, juror_id) do update
          set scores = excluded.scores, scored_at = excluded.scored_at, version = sheet.version + 1),
      done as (
        delete from score_draft draft using given
          where (draft.application_id, draft.juror_id) = (given.application_id, given.juror_id))
      select version from kept
      """;

  private final DataSource database;
  private final ObjectMapper json;

  SubmitSheet(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The caller holds the lock of the case. Returns the number of the version, from 1. */
  int submit(Seat seat, List<CriterionScore> scores, Instant at) {
    try (var connection = database.getConnection();
        var submit = connection.prepareStatement(SUBMIT)) {
      submit.setObject(1, seat.applicationId());
      submit.setObject(2, seat.jurorId());
      submit.setString(3, json.writeValueAsString(scores));
      submit.setObject(4, at.atOffset(ZoneOffset.UTC));
      try (var row = submit.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
