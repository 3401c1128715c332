package nl.innovatiebudget.local.outage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.innovatiebudget.local.demo.Cast;
import nl.innovatiebudget.local.outage.Count.Tally;
import nl.innovatiebudget.local.stack.Service;
import org.apache.kafka.clients.producer.RecordMetadata;

/** What the services gave up: the poison, at each of its readers, and nothing else. */
final class Parked {

  private final Scene scene;
  private final Set<String> before = new HashSet<>();

  Parked(Scene scene) {
    this.scene = scene;
    for (var service : Service.values()) {
      before.addAll(places(service));
    }
  }

  Tally count(List<RecordMetadata> poison) {
    var expected =
        Faults.POISONED_SERVICES.stream()
            .flatMap(
                service ->
                    poison.stream().map(p -> place(service, p.topic(), p.partition(), p.offset())))
            .toList();
    var there =
        List.of(Service.values()).stream()
            .flatMap(service -> places(service).stream().filter(place -> !before.contains(place)))
            .toList();
    return Count.tally("parked events", expected, there);
  }

  private List<String> places(Service service) {
    return Count.rows(
            scene.api(service).get(Cast.OPERATOR, "/parked-events?state=PARKED").expect(200).body())
        .map(
            row ->
                place(
                    service,
                    row.required("topic").asText(),
                    row.required("partition").asInt(),
                    row.required("offset").asLong()))
        .collect(Collectors.toList());
  }

  private static String place(Service service, String topic, int partition, long offset) {
    return service.module() + " " + topic + "-" + partition + "@" + offset;
  }
}
