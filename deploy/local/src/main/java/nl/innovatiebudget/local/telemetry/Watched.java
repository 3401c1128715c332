package nl.innovatiebudget.local.telemetry;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What operators look at and are called for, as {@code deploy/dashboards/source.yaml} has it.
 *
 * @param runbooks where the runbooks can be read
 */
public record Watched(String runbooks, List<Dashboard> dashboards, List<Alert> alerts) {

  /**
   * One dashboard.
   *
   * @param variable label of which its user picks a value; null if there is nothing to pick
   */
  public record Dashboard(
      String file, String title, @Nullable String variable, List<Panel> panels) {}

  /**
   * One panel.
   *
   * @param width of the 24 columns that a row has
   * @param unit as Grafana calls it
   */
  public record Panel(String title, Kind kind, int width, String unit, List<Query> queries) {}

  /** One query of a panel, with the name that each line or bar gets. */
  public record Query(String query, String legend) {}

  /**
   * One alert.
   *
   * @param query finds something at all times
   * @param when comparison with which it is a reason to call somebody
   */
  public record Alert(
      String name,
      String query,
      String when,
      @JsonProperty("for") String lasting,
      String severity,
      String runbook,
      String summary) {

    String expression() {
      return query + " " + when;
    }
  }

  /** How a panel looks. */
  public enum Kind {
    STAT,
    BARS,
    LINES
  }

  /** A query together with where it stands. */
  public record Place(String where, String query) {}

  /** Reads the source; refuses fields that it does not know. */
  public static Watched read(Path source) {
    try {
      return YAMLMapper.builder()
          .enable(com.fasterxml.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build()
          .readValue(source.toFile(), Watched.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every query that must find something, with all values of a variable. */
  public List<Place> everyQuery() {
    var ofPanels =
        dashboards.stream()
            .flatMap(
                dashboard ->
                    dashboard.panels().stream()
                        .flatMap(
                            panel ->
                                panel.queries().stream()
                                    .map(
                                        query ->
                                            new Place(
                                                dashboard.file() + " / " + panel.title(),
                                                query.query().replace("$round", ".*")))));
    var ofAlerts = alerts.stream().map(alert -> new Place("alert " + alert.name(), alert.query()));
    return Stream.concat(ofPanels, ofAlerts).toList();
  }
}
