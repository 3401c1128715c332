package nl.innovatiebudget.budget.recipient;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.identity.BodyId;

/** The recipients in the database. */
@ApplicationScoped
public class Recipients {

  private static final TypeReference<List<BodyId>> BODY_IDS = new TypeReference<>() {};

  private final DataSource database;
  private final ObjectMapper json;

  Recipients(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Keeps what the latest submission says; an older one changes nothing. */
  void keep(Recipient recipient) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into recipient (application_id, submission, number, round_id, title, public_summary,
                    organisation_id, name, organisation_kind, region, body_ids, received_at)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                  on conflict (application_id) do update set
                    submission = excluded.submission, title = excluded.title,
                    public_summary = excluded.public_summary, organisation_id = excluded.organisation_id,
                    name = excluded.name, organisation_kind = excluded.organisation_kind,
                    region = excluded.region, body_ids = excluded.body_ids, received_at = excluded.received_at
                  where recipient.submission < excluded.submission""")) {
      insert.setObject(1, recipient.applicationId());
      insert.setInt(2, recipient.submission());
      insert.setString(3, recipient.number());
      insert.setString(4, recipient.roundId());
      insert.setString(5, recipient.title());
      insert.setString(6, recipient.publicSummary());
      insert.setObject(7, recipient.organisationId());
      insert.setString(8, recipient.name());
      insert.setString(9, recipient.organisationKind());
      insert.setString(10, recipient.region());
      insert.setString(11, json.writeValueAsString(recipient.bodyIds()));
      insert.setObject(12, recipient.receivedAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public Optional<Recipient> find(UUID applicationId) {
    return Optional.ofNullable(of(List.of(applicationId)).get(applicationId));
  }

  /** Those that are known, by application. */
  public Map<UUID, Recipient> of(Collection<UUID> applicationIds) {
    return query(
        "select * from recipient where application_id = any (?) order by application_id",
        applicationIds);
  }

  /**
   * Locks them for the rest of the transaction, always in one order: what is decided about whom is
   * paid, and where, happens one after the other.
   */
  public Map<UUID, Recipient> lock(Collection<UUID> applicationIds) {
    return query(
        "select * from recipient where application_id = any (?) order by application_id"
            + " for no key update",
        applicationIds);
  }

  /** By number, at most so many. */
  List<Recipient> ofRound(String roundId, int most) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select * from recipient where round_id = ? order by number limit ?")) {
      query.setString(1, roundId);
      query.setInt(2, most);
      return rows(query);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<UUID, Recipient> query(String sql, Collection<UUID> applicationIds) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("uuid", applicationIds.toArray()));
      return rows(query).stream()
          .collect(Collectors.toMap(Recipient::applicationId, Function.identity()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Recipient> rows(PreparedStatement query) throws SQLException {
    var recipients = new ArrayList<Recipient>();
    try (var row = query.executeQuery()) {
      while (row.next()) {
        recipients.add(recipient(row));
      }
    }
    return recipients;
  }

  private Recipient recipient(ResultSet row) throws SQLException {
    try {
      return new Recipient(
          row.getObject("application_id", UUID.class),
          row.getInt("submission"),
          row.getString("number"),
          row.getString("round_id"),
          row.getString("title"),
          row.getString("public_summary"),
          row.getObject("organisation_id", UUID.class),
          row.getString("name"),
          row.getString("organisation_kind"),
          row.getString("region"),
          json.readValue(row.getString("body_ids"), BODY_IDS),
          row.getObject("received_at", OffsetDateTime.class).toInstant());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
