package nl.innovatiebudget.local.demo;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;
import nl.innovatiebudget.parts.LocalPostgres;

/**
 * Holds every service's inbox against the others' outboxes, as an auditor with read access to the
 * databases would: each event of a type that a service handles must be in its inbox, once.
 */
public final class EventAudit {

  /** Which types each service handles. */
  private static final Map<Service, List<String>> CONSUMERS =
      Map.of(
          Service.INTAKE, List.of("letter-issued", "letter-dispatched"),
          Service.ASSESSMENT,
              List.of(
                  "round-published",
                  "application-submitted",
                  "application-withdrawn",
                  "application-not-treated",
                  "application-reopened",
                  "funds-reserved",
                  "funds-refused",
                  "letter-issued",
                  "letter-dispatched"),
          Service.BUDGET,
              List.of(
                  "round-published",
                  "application-submitted",
                  "progress-report-submitted",
                  "final-report-submitted",
                  "award-proposed",
                  "pot-transferred",
                  "letter-issued"),
          Service.NOTIFICATION,
              List.of(
                  "round-published",
                  "round-extended",
                  "partner-invited",
                  "partner-signed",
                  "signature-missing",
                  "application-submitted",
                  "application-withdrawn",
                  "application-not-treated",
                  "application-reopened",
                  "supplement-requested",
                  "supplement-reminded",
                  "supplement-answered",
                  "decision-term-extended",
                  "default-notice-received",
                  "penalty-determination-due",
                  "penalty-determined",
                  "report-due",
                  "report-overdue",
                  "publication-announced",
                  "award-published",
                  "juror-assigned",
                  "application-decided"));

  private final Stack stack;

  public EventAudit(Stack stack) {
    this.stack = stack;
  }

  /**
   * What was seen at one consumer.
   *
   * @param sent events of its types in the outboxes
   * @param handled of those, how many it handled
   */
  record Consumption(Service consumer, int sent, int handled) {

    boolean complete() {
      return sent > 0 && sent == handled;
    }
  }

  List<Consumption> consumptions() {
    var sentByType = sentByType();
    return CONSUMERS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> consumption(entry.getKey(), entry.getValue(), sentByType))
        .toList();
  }

  private Map<String, Set<String>> sentByType() {
    Map<String, Set<String>> sentByType = new HashMap<>();
    for (var producer : Service.values()) {
      query(producer, "select type, id::text from outbox_event")
          .forEach(
              row -> sentByType.computeIfAbsent(row.get(0), t -> new HashSet<>()).add(row.get(1)));
    }
    return sentByType;
  }

  private static Set<String> expected(List<String> facts, Map<String, Set<String>> sentByType) {
    var expected = new HashSet<String>();
    for (var fact : facts) {
      expected.addAll(sentByType.getOrDefault("nl.innovatiebudget." + fact + ".v1", Set.of()));
    }
    return expected;
  }

  private Consumption consumption(
      Service consumer, List<String> facts, Map<String, Set<String>> sentByType) {
    var expected = expected(facts, sentByType);
    var handled = new HashSet<String>();
    int rows = 0;
    for (var row : query(consumer, "select event_id, type from inbox_event")) {
      handled.add(row.get(0));
      rows++;
    }
    boolean nothingTwiceNothingElse = rows == handled.size() && expected.containsAll(handled);
    handled.retainAll(expected);
    return new Consumption(
        consumer, expected.size(), nothingTwiceNothingElse ? handled.size() : -1);
  }

  /** Events of a type that a service handles and that are not in its inbox, by service. */
  public Map<Service, Long> missed() {
    Map<String, Set<String>> sentByType = sentByType();
    var missed = new LinkedHashMap<Service, Long>();
    CONSUMERS.forEach(
        (service, facts) -> {
          var expected = expected(facts, sentByType);
          query(service, "select event_id, type from inbox_event")
              .forEach(row -> expected.remove(row.get(0)));
          missed.put(service, (long) expected.size());
        });
    return missed;
  }

  /** How many events of this type there are, over all services. */
  long sent(String fact) {
    var type = "nl.innovatiebudget." + fact + ".v1";
    return Stream.of(Service.values())
        .flatMap(producer -> query(producer, "select type, id::text from outbox_event").stream())
        .filter(row -> row.get(0).equals(type))
        .count();
  }

  /** Events that wait to be sent, over all services. */
  public Map<Service, Long> unsent() {
    var unsent = new LinkedHashMap<Service, Long>();
    for (var service : Service.values()) {
      var count =
          query(service, "select count(*)::text, '' from outbox_event where sent_at is null");
      unsent.put(service, Long.valueOf(count.getFirst().get(0)));
    }
    return unsent;
  }

  private List<List<String>> query(Service service, String sql) {
    var rows = new java.util.ArrayList<List<String>>();
    try (var connection =
            DriverManager.getConnection(
                stack.postgres().jdbcUrl(service.id()),
                LocalPostgres.USER,
                LocalPostgres.PASSWORD);
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(List.of(result.getString(1), result.getString(2)));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
