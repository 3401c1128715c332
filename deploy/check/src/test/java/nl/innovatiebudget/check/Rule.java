package nl.innovatiebudget.check;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One rule about the objects of an overlay; a finding names the object and what is wrong. */
record Rule(String name, Function<Manifests, List<String>> findings) {

  /** All of them. */
  static List<Rule> all() {
    return Stream.of(
            PodRules.all(),
            ImageRules.all(),
            NetworkRules.all(),
            ReferenceRules.all(),
            ScalingRules.all(),
            IngressRules.all(),
            KafkaRules.all(),
            DatabaseRules.all(),
            SettingsRules.all())
        .flatMap(List::stream)
        .toList();
  }

  static Rule named(String name) {
    return all().stream().filter(r -> r.name.equals(name)).findFirst().orElseThrow();
  }

  @Override
  public String toString() {
    return name;
  }
}
