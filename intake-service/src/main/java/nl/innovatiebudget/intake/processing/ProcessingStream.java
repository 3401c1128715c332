package nl.innovatiebudget.intake.processing;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The log of processing as a stream of its own, apart from traces and from what the service logs:
 * all lines, in the order in which they were written, each of them as the standard names its parts.
 */
@ApplicationScoped
public class ProcessingStream {

  /**
   * Longer than any transaction lasts: a line younger than this may still be followed by one with a
   * lower position, which a reader that went on would never see.
   */
  private static final Duration SETTLED_AFTER = Duration.ofMinutes(2);

  private static final String LINES =
      """
      select * from processing_log where position > ? and ended_at < ? order by position limit ?
      """;

  private final DataSource database;
  private final Clock clock;

  ProcessingStream(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * One line (Logboek Dataverwerkingen, specification of a log line).
   *
   * @param position where to go on after this line
   * @param startTime milliseconds since 1970
   * @param attributes by the names of the standard, and what this log keeps besides
   */
  public record ProcessingLine(
      long position,
      @JsonProperty("trace_id") String traceId,
      @JsonProperty("span_id") String spanId,
      @JsonProperty("parent_span_id") @Nullable String parentSpanId,
      String status,
      String name,
      @JsonProperty("start_time") long startTime,
      @JsonProperty("end_time") long endTime,
      UUID applicationId,
      Map<String, String> attributes) {}

  /** The first lines after a position that are there for good. */
  public List<ProcessingLine> after(long position, int limit) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(LINES)) {
      select.setLong(1, position);
      select.setObject(2, clock.instant().minus(SETTLED_AFTER).atOffset(ZoneOffset.UTC));
      select.setInt(3, limit);
      var lines = new ArrayList<ProcessingLine>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          lines.add(line(row));
        }
      }
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProcessingLine line(ResultSet row) throws SQLException {
    return new ProcessingLine(
        row.getLong("position"),
        row.getString("trace_id"),
        row.getString("span_id"),
        row.getString("parent_span_id"),
        row.getString("status"),
        row.getString("name"),
        millis(row, "started_at"),
        millis(row, "ended_at"),
        row.getObject("application_id", UUID.class),
        attributes(row));
  }

  private static Map<String, String> attributes(ResultSet row) throws SQLException {
    var attributes = new LinkedHashMap<String, String>();
    put(attributes, "dpl.core.processing_activity_id", row.getString("processing_activity_id"));
    put(attributes, "dpl.core.data_subject_id", row.getString("data_subject_id"));
    put(attributes, "dpl.core.data_subject_id_type", row.getString("data_subject_id_type"));
    put(attributes, "dpl.core.foreign_operation.processor", row.getString("foreign_processor"));
    put(attributes, "actor", row.getString("actor"));
    put(attributes, "actor_role", row.getString("actor_role"));
    return attributes;
  }

  private static void put(Map<String, String> attributes, String name, @Nullable String value) {
    if (value != null) {
      attributes.put(name, value);
    }
  }

  private static long millis(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant().toEpochMilli();
  }
}
