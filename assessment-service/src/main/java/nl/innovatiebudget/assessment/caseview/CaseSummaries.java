package nl.innovatiebudget.assessment.caseview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.assessment.casefile.CaseNote;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * The list of cases. Plain SQL that takes out of each file what a list shows: the files themselves
 * are far larger, and lists are asked for all day.
 */
@ApplicationScoped
class CaseSummaries {

  private static final String LIST =
      """
      select application_id, number, round_id, state,
        application->>'title' as title,
        jsonb_path_query_first(application, '$.participants[*] ? (@.role == "LEAD").name') #>> '{}' as lead,
        application->>'potId' as pot_id,
        (application->>'costCents')::bigint as cost_cents,
        (application->>'requestedCents')::bigint as requested_cents,
        application->'receivedAt' as received_at,
        notes->-1 as last_note
      from case_file
      where (?::text is null or round_id = ?) and (?::text is null or state = ?)
      order by number limit 1000
      """;

  private final DataSource database;
  private final ObjectMapper json;

  CaseSummaries(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** At most 1,000, in order of number; an absent condition lets every case through. */
  List<CaseSummary> matching(@Nullable String roundId, @Nullable CaseState state) {
    var stateName = state == null ? null : state.name();
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(LIST)) {
      select.setString(1, roundId);
      select.setString(2, roundId);
      select.setString(3, stateName);
      select.setString(4, stateName);
      var summaries = new ArrayList<CaseSummary>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          summaries.add(summary(row));
        }
      }
      return summaries;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private CaseSummary summary(ResultSet row) throws SQLException, JsonProcessingException {
    var note = row.getString("last_note");
    return new CaseSummary(
        row.getObject("application_id", UUID.class),
        row.getString("number"),
        row.getString("round_id"),
        row.getString("title"),
        row.getString("lead"),
        row.getString("pot_id"),
        Euro.ofCents(row.getLong("cost_cents")),
        Euro.ofCents(row.getLong("requested_cents")),
        json.readValue(row.getString("received_at"), Instant.class),
        CaseState.valueOf(row.getString("state")),
        note == null ? null : json.readValue(note, CaseNote.class));
  }
}
