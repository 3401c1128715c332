package nl.innovatiebudget.intake.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationContent.ParticipantRole;
import nl.innovatiebudget.intake.application.Consortium.Member;
import nl.innovatiebudget.intake.completeness.Dossier;
import nl.innovatiebudget.intake.completeness.Finding;
import nl.innovatiebudget.intake.overview.Snapshot.JudgedRule;
import nl.innovatiebudget.intake.overview.Snapshot.ParticipantEntry;

/**
 * The submitted applications in the form in which they are listed and searched: one row for each,
 * of the submission in force. Its status follows the application's by itself.
 */
@ApplicationScoped
public class Overview {

  private static final String TAKE =
      """
      insert into submitted_application (
        application_id, round_id, ordinal, number, status, supplement_until, submission,
        received_at, title, lead_name, pot_id, cost_cents, requested_cents, organisation_ids,
        participants, findings, words)
      values (?, ?, ?, ?, ?, null, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb,
              application_words(?, ?, ?, ?, ?::jsonb))
      on conflict (application_id) do update set
        status = excluded.status,
        supplement_until = excluded.supplement_until,
        submission = excluded.submission,
        received_at = excluded.received_at,
        title = excluded.title,
        lead_name = excluded.lead_name,
        pot_id = excluded.pot_id,
        cost_cents = excluded.cost_cents,
        requested_cents = excluded.requested_cents,
        organisation_ids = excluded.organisation_ids,
        participants = excluded.participants,
        findings = excluded.findings,
        words = excluded.words
      """;

  private final DataSource database;
  private final ObjectMapper json;

  Overview(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Takes over an application as it has just been submitted, in the same transaction. Its own row
   * must have been written: the status here follows it.
   */
  @Transactional(TxType.MANDATORY)
  public void take(Application application, Dossier dossier, List<Finding> findings) {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(TAKE)) {
      bindOutline(application, dossier, insert);
      bindSnapshot(Snapshot.of(dossier, findings), insert);
      bindWords(application, dossier, insert);
      insert.executeUpdate();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** By what the submission in force was judged; empty for what was never submitted. */
  public Optional<Snapshot> snapshot(UUID applicationId) {
    return new SqlQuery(
            "select participants, findings from submitted_application where application_id = ?",
            List.of(applicationId))
        .rows(database, row -> snapshot(row.getString(1), row.getString(2))).stream().findFirst();
  }

  private static void bindOutline(
      Application application, Dossier dossier, PreparedStatement insert) throws SQLException {
    var number = application.number().orElseThrow();
    var content = dossier.content();
    var project = dossier.projectClass();
    insert.setObject(1, application.applicationId());
    insert.setString(2, application.roundId());
    insert.setInt(3, Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)));
    insert.setString(4, number);
    insert.setString(5, application.status().name());
    insert.setInt(6, application.submission());
    insert.setObject(7, application.receivedAt().orElseThrow().atOffset(ZoneOffset.UTC));
    insert.setString(8, content.title());
    insert.setString(9, leadName(dossier));
    insert.setString(10, project.potId());
    insert.setLong(11, project.cost().cents());
    insert.setLong(12, content.requestedCents().cents());
  }

  private void bindSnapshot(Snapshot snapshot, PreparedStatement insert)
      throws SQLException, JsonProcessingException {
    var organisationIds =
        snapshot.participants().stream()
            .map(ParticipantEntry::organisationId)
            .filter(id -> id != null)
            .toArray();
    insert.setArray(13, insert.getConnection().createArrayOf("uuid", organisationIds));
    insert.setString(14, json.writeValueAsString(snapshot.participants()));
    insert.setString(15, json.writeValueAsString(snapshot.rules()));
  }

  private static void bindWords(Application application, Dossier dossier, PreparedStatement insert)
      throws SQLException {
    var content = dossier.content();
    insert.setString(16, application.number().orElseThrow());
    insert.setString(17, content.title());
    insert.setString(18, content.publicSummary());
    insert.setString(
        19,
        dossier.consortium().members().stream().map(Member::name).collect(Collectors.joining(" ")));
    insert.setString(20, content.answers().toString());
  }

  private static String leadName(Dossier dossier) {
    return dossier.consortium().members().stream()
        .filter(member -> member.participant().role() == ParticipantRole.LEAD)
        .map(Member::name)
        .findFirst()
        .orElseThrow();
  }

  private Snapshot snapshot(String participants, String findings) {
    try {
      return new Snapshot(
          json.readValue(participants, new TypeReference<List<ParticipantEntry>>() {}),
          json.readValue(findings, new TypeReference<List<JudgedRule>>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
