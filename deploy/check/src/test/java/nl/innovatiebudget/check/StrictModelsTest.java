package nl.innovatiebudget.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A misspelt field of any kind that is in use is found. */
class StrictModelsTest {

  static Stream<ObjectNode> oneOfEachKind() {
    if (!Rendering.isPossible()) {
      return Rendering.asWritten().stream().limit(1);
    }
    var kinds = new LinkedHashMap<String, ObjectNode>();
    Rendering.of("production").objects().forEach(o -> kinds.putIfAbsent(Manifests.kind(o), o));
    return kinds.values().stream();
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void a_field_that_is_not_known_is_refused_wherever_it_is(ObjectNode object) {
    var spelt = object.deepCopy();
    spelt.withObject("/metadata").put("lables", "x");
    assertThat(StrictModels.findings(spelt)).isNotEmpty();

    var body = object.has("spec") ? "spec" : "kind";
    if (body.equals("spec")) {
      var deeper = object.deepCopy();
      deeper.withObject("/spec").put("replicaas", 2);
      assertThat(StrictModels.findings(deeper)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Deployment, intake-service, /spec/template/spec/containers/0/readinessProbe, periodSecond",
    "Job, budget-migration, /spec/template/spec/containers/0/securityContext, readOnlyRootFs",
    "HorizontalPodAutoscaler, intake-service, /spec/behavior/scaleDown, stabilisationWindowSeconds",
    "NetworkPolicy, deny-all, /spec/podSelector, matchLabel",
    "Ingress, services, /spec/rules/0/http/paths/0/backend/service, portName",
    "Kafka, innovatiebudget, /spec/kafka/listeners/0, auth",
    "KafkaNodePool, brokers, /spec/storage/volumes/0, deleteClaims",
    "KafkaUser, intake-service, /spec/authorization/acls/0/resource, pattern",
    "KafkaTopic, innovatiebudget.rounds.v1, /spec, partition",
    "Cluster, budget-db, /spec/postgresql/synchronous, durability",
    "ScheduledBackup, budget-db, /spec/pluginConfiguration, plugin",
    "ObjectStore, postgres-backup, /spec/configuration/wal, compress",
    "ScaledObject, budget-service, /spec/triggers/0/metadata, lagTreshold",
    "ExternalSecret, intake-documents, /spec/data/0/remoteRef, field",
    "Middleware, rate-limit, /spec/rateLimit/sourceCriterion, ip",
    "Keycloak, keycloak, /spec/db, user",
    "ServiceMonitor, services, /spec/endpoints/0, uri",
    "PrometheusRule, innovatiebudget, /spec/groups/0/rules/0, expression",
  })
  void a_misspelt_field_deep_inside_is_refused(
      String kind, String name, String where, String field) {
    assumeTrue(Rendering.isPossible());
    var object = Rendering.of("production").copy().one(kind, name);
    assertThat(object.at(where).isObject()).as(where).isTrue();
    ((ObjectNode) object.at(where)).put(field, "x");
    assertThat(StrictModels.findings(object)).isNotEmpty();
  }

  @Test
  void a_value_of_another_type_is_refused() {
    assumeTrue(Rendering.isPossible());
    var service = Rendering.of("production").copy().one("Deployment", "budget-service");
    service.withObject("/spec").put("minReadySeconds", "soon");
    assertThat(StrictModels.findings(service)).isNotEmpty();
  }

  @Test
  void a_kind_without_model_is_refused() {
    JsonNode unknown =
        Rendering.parse("{apiVersion: example.org/v1, kind: Thing, metadata: {name: x}}")
            .getFirst();
    assertThat(StrictModels.findings(unknown))
        .containsExactly("Thing x: no model of example.org/v1/Thing");
  }
}
