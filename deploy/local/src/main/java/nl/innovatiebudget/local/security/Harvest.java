package nl.innovatiebudget.local.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.innovatiebudget.local.http.Login;
import nl.innovatiebudget.local.stack.Identities;

/**
 * Ids of objects that exist, by the name under which they go: found by reading, as those who may,
 * whatever can be read, and then what can be read with the ids of the first time.
 */
final class Harvest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** Of a list, and of an object that is named. */
  private static final int READERS_OF_LIST = 40;

  private static final int READERS = 3;
  private static final int OF_EACH_NAME = 3;
  private static final int TIMES = 3;

  private final Map<String, Set<String>> ids = new TreeMap<>();
  private final Set<Question> asked = new HashSet<>();

  /** What is answered the same when it is asked again. */
  private record Question(String operation, String reader, Map<String, String> values) {}

  private Harvest() {}

  static Harvest of(List<Operation> operations, Prober prober, Login login, Identities identities) {
    var harvest = new Harvest();
    for (int time = 0; time < TIMES; time++) {
      for (var operation : operations) {
        if (!operation.reads()) {
          continue;
        }
        int most = operation.namesObjects() ? READERS : READERS_OF_LIST;
        for (var reader : identities.withAnyOf(operation.roles()).stream().limit(most).toList()) {
          for (var values : harvest.fillings(operation)) {
            if (harvest.asked.add(new Question(operation.toString(), reader, values))) {
              harvest.read(
                  prober.call(
                      "reading what may be read",
                      operation,
                      new Prober.Request(
                          "Bearer " + login.tokenOf(reader), values, null, new byte[0])));
            }
          }
        }
      }
    }
    return harvest;
  }

  /** Ways to fill in what the operation needs to name; none while a name was not seen yet. */
  List<Map<String, String>> fillings(Operation operation) {
    var fillings = new ArrayList<Map<String, String>>();
    for (int i = 0; i < OF_EACH_NAME; i++) {
      var values = new HashMap<String, String>();
      for (var parameter : operation.parametersIn("path")) {
        if (parameter.namesObject()) {
          var known = List.copyOf(ids.getOrDefault(parameter.name(), Set.of()));
          if (known.isEmpty()) {
            return List.of();
          }
          values.put(parameter.name(), known.get(Math.min(i, known.size() - 1)));
        }
      }
      var all = Samples.parameters(operation, values);
      all.put("roundId", "ibdo-2024");
      if (!fillings.contains(all)) {
        fillings.add(all);
      }
    }
    return fillings;
  }

  /** All ids. */
  Set<String> all() {
    var all = new HashSet<String>();
    ids.values().forEach(all::addAll);
    return all;
  }

  Set<String> names() {
    return ids.keySet();
  }

  private void read(Reply reply) {
    if (reply.status() != 200 || !reply.header("Content-Type").contains("json")) {
      return;
    }
    try {
      walk(JSON.readTree(reply.body()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void walk(JsonNode node) {
    node.properties()
        .forEach(
            field -> {
              var value = field.getValue().asText();
              if (field.getKey().endsWith("Id") && ID.matcher(value).matches()) {
                var known = ids.computeIfAbsent(field.getKey(), name -> new LinkedHashSet<>());
                if (known.size() < OF_EACH_NAME) {
                  known.add(value);
                }
              }
            });
    node.forEach(this::walk);
  }
}
