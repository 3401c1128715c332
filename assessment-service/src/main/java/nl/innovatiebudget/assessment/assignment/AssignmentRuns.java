package nl.innovatiebudget.assessment.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.assessment.assignment.solver.AssignmentProblem;
import nl.innovatiebudget.assessment.assignment.solver.AssignmentSolver;
import nl.innovatiebudget.assessment.assignment.solver.Division;
import nl.innovatiebudget.kit.identity.CurrentCaller;

/** The divisions that were made, for good. */
@ApplicationScoped
class AssignmentRuns {

  private static final String ADD =
      """
      insert into assignment_run
        (run_id, round_id, method, inputs, sha256, score, explanation, panels, made_by, made_at)
      values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
      """;

  private static final String LATEST =
      """
      select run_id, method, sha256, inputs, panels, score, explanation, made_by, made_at
      from assignment_run where round_id = ? order by made_at desc, run_id limit 1
      """;

  private final DataSource database;
  private final ObjectMapper json;
  private final CurrentCaller caller;
  private final Clock clock;

  AssignmentRuns(DataSource database, ObjectMapper json, CurrentCaller caller, Clock clock) {
    this.database = database;
    this.json = json;
    this.caller = caller;
    this.clock = clock;
  }

  UUID add(String roundId, AssignmentProblem problem, Division division) {
    var runId = UUID.randomUUID();
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(ADD)) {
      var inputs = json.writeValueAsString(problem);
      insert.setObject(1, runId);
      insert.setString(2, roundId);
      insert.setString(3, AssignmentSolver.METHOD);
      insert.setString(4, inputs);
      insert.setString(5, sha256(AssignmentSolver.METHOD + "\n" + inputs));
      insert.setString(6, division.score());
      insert.setString(7, json.writeValueAsString(division.explanation()));
      insert.setString(8, json.writeValueAsString(division.panels()));
      insert.setString(9, caller.get().actingSubject());
      insert.setObject(10, clock.instant().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
      return runId;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<AssignmentRun> latest(String roundId) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(LATEST)) {
      select.setString(1, roundId);
      try (var row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return Optional.of(
            new AssignmentRun(
                row.getObject("run_id", UUID.class),
                row.getString("method"),
                row.getString("sha256"),
                json.readTree(row.getString("inputs")),
                json.readValue(row.getString("panels"), new TypeReference<>() {}),
                row.getString("score"),
                json.readValue(row.getString("explanation"), new TypeReference<>() {}),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant()));
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
