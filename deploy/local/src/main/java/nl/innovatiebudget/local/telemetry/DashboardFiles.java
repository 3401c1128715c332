package nl.innovatiebudget.local.telemetry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.local.telemetry.Watched.Alert;
import nl.innovatiebudget.local.telemetry.Watched.Dashboard;
import nl.innovatiebudget.local.telemetry.Watched.Panel;

/** The files that Grafana and Prometheus read, made from what is watched. */
public final class DashboardFiles {

  private static final int COLUMNS = 24;
  private static final int HEIGHT = 8;
  private static final Map<String, String> SOURCE =
      Map.of("type", "prometheus", "uid", "${source}");

  private DashboardFiles() {}

  /** Writes all of them beside their source; the argument is the folder that they are in. */
  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    for (var file : of(Watched.read(folder.resolve("source.yaml"))).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** Content by file name. */
  public static Map<String, String> of(Watched watched) {
    var files = new LinkedHashMap<String, String>();
    watched.dashboards().forEach(one -> files.put(one.file() + ".json", json(one)));
    files.put("alerts.yaml", yaml(Map.of("groups", groups(watched))));
    files.put("../kubernetes/components/monitoring/alerts.yaml", yaml(resource(watched)));
    return files;
  }

  private static String json(Dashboard dashboard) {
    var content = new LinkedHashMap<String, Object>();
    content.put("uid", "innovatiebudget-" + dashboard.file());
    content.put("title", "Innovatiebudget: " + dashboard.title());
    content.put("tags", List.of("innovatiebudget"));
    content.put("schemaVersion", 39);
    content.put("timezone", "Europe/Amsterdam");
    content.put("refresh", "30s");
    content.put("time", Map.of("from", "now-6h", "to", "now"));
    content.put("templating", Map.of("list", variables(dashboard)));
    content.put("panels", panels(dashboard));
    try {
      return new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
              .writeValueAsString(content)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, Object>> variables(Dashboard dashboard) {
    var variables = new ArrayList<Map<String, Object>>();
    variables.add(Map.of("name", "source", "type", "datasource", "query", "prometheus"));
    var label = dashboard.variable();
    if (label != null) {
      variables.add(
          Map.of(
              "name",
              label,
              "type",
              "query",
              "datasource",
              SOURCE,
              "query",
              "label_values(applications, " + label + ")",
              "includeAll",
              true,
              "allValue",
              ".*",
              "refresh",
              2));
    }
    return variables;
  }

  private static List<Map<String, Object>> panels(Dashboard dashboard) {
    var panels = new ArrayList<Map<String, Object>>();
    int x = 0;
    int y = 0;
    for (var panel : dashboard.panels()) {
      if (x + panel.width() > COLUMNS) {
        x = 0;
        y += HEIGHT;
      }
      panels.add(panel(panels.size() + 1, panel, x, y));
      x += panel.width();
    }
    return panels;
  }

  private static Map<String, Object> panel(int id, Panel panel, int x, int y) {
    var content = new LinkedHashMap<String, Object>();
    content.put("id", id);
    content.put("title", panel.title());
    content.put(
        "type",
        switch (panel.kind()) {
          case STAT -> "stat";
          case BARS -> "bargauge";
          case LINES -> "timeseries";
        });
    content.put("datasource", SOURCE);
    content.put("gridPos", Map.of("x", x, "y", y, "w", panel.width(), "h", HEIGHT));
    content.put(
        "fieldConfig",
        Map.of("defaults", Map.of("unit", panel.unit(), "min", 0), "overrides", List.of()));
    content.put("targets", targets(panel));
    return content;
  }

  private static List<Map<String, Object>> targets(Panel panel) {
    var targets = new ArrayList<Map<String, Object>>();
    for (var query : panel.queries()) {
      targets.add(
          Map.of(
              "refId",
              Character.toString('A' + targets.size()),
              "datasource",
              SOURCE,
              "expr",
              query.query(),
              "legendFormat",
              query.legend(),
              "instant",
              panel.kind() != Watched.Kind.LINES,
              "range",
              panel.kind() == Watched.Kind.LINES));
    }
    return targets;
  }

  private static List<Map<String, Object>> groups(Watched watched) {
    var rules = watched.alerts().stream().map(alert -> rule(watched, alert)).toList();
    var group = new LinkedHashMap<String, Object>();
    group.put("name", "innovatiebudget");
    group.put("rules", rules);
    return List.of(group);
  }

  /** The same rules as the Prometheus operator wants them. */
  private static Map<String, Object> resource(Watched watched) {
    var resource = new LinkedHashMap<String, Object>();
    resource.put("apiVersion", "monitoring.coreos.com/v1");
    resource.put("kind", "PrometheusRule");
    resource.put("metadata", Map.of("name", "innovatiebudget-alerts"));
    resource.put("spec", Map.of("groups", groups(watched)));
    return resource;
  }

  private static String yaml(Object content) {
    try {
      return "# Written from source.yaml of the dashboards by make dashboards.\n"
          + YAMLMapper.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .build()
              .writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> rule(Watched watched, Alert alert) {
    var annotations = new LinkedHashMap<String, Object>();
    annotations.put("summary", alert.summary());
    annotations.put("runbook_url", watched.runbooks() + alert.runbook() + ".md");
    var rule = new LinkedHashMap<String, Object>();
    rule.put("alert", alert.name());
    rule.put("expr", alert.expression());
    rule.put("for", alert.lasting());
    rule.put("labels", Map.of("severity", alert.severity()));
    rule.put("annotations", annotations);
    return rule;
  }
}
