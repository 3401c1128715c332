package nl.innovatiebudget.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Ways to get a manifest wrong, at least one for each rule. */
final class Breakages {

  private static final String POD = "/spec/template/spec";
  private static final String CONTAINER = POD + "/containers/0";

  private final List<Breakage> all = new ArrayList<>();

  private Breakages() {}

  static List<Breakage> all() {
    var breakages = new Breakages();
    breakages.pods();
    breakages.network();
    breakages.references();
    breakages.scaling();
    breakages.ingress();
    breakages.kafka();
    breakages.databases();
    breakages.settings();
    return breakages.all;
  }

  private void pods() {
    var confined = "pods are confined";
    service(confined, "root", POD + "/securityContext", "runAsUser", 0, "may run as root");
    service(confined, "no profile", POD + "/securityContext/seccompProfile", "type", "Unconfined", "seccomp");
    service(confined, "writable", CONTAINER + "/securityContext", "readOnlyRootFilesystem", false, "may write");
    service(confined, "escalation", CONTAINER + "/securityContext", "allowPrivilegeEscalation", true, "may gain");
    service(confined, "the node's network", POD, "hostNetwork", true, "hostNetwork");
    change(confined, "capabilities in a migration", m -> object(m.one("Job", "intake-migration"), CONTAINER + "/securityContext").remove("capabilities"), "keeps capabilities");
    change(confined, "a directory of the node", m -> array(m.one("Deployment", "clamd"), POD + "/volumes").addObject().putObject("hostPath").put("path", "/"), "directory of the node");
    change("the namespace admits restricted pods only", "baseline", m -> object(m.one("Namespace", "innovatiebudget"), "/metadata/labels").put("pod-security.kubernetes.io/enforce", "baseline"), "does not enforce");
    service("images are of one version", "latest", CONTAINER, "image", "registry/x:latest", "whichever");
    service("images are of one version", "no tag", CONTAINER, "image", "registry:5000/x", "whichever");
    change("containers are bounded", "no limit of memory", m -> object(budget(m), CONTAINER + "/resources/limits").remove("memory"), "no limits of memory");
    change("containers are bounded", "a volume without bound", m -> object(m.one("Deployment", "clamd"), POD + "/volumes/2/emptyDir").remove("sizeLimit"), "without bound");
    change("containers are probed", "no readiness", m -> object(budget(m), CONTAINER).remove("readinessProbe"), "readinessProbe");
    service("containers are probed", "another path", CONTAINER + "/livenessProbe/httpGet", "path", "/", "asked elsewhere");
    service("pods have no token", "mounted", POD, "automountServiceAccountToken", true, "is given a token");
    service("pods have no token", "default account", POD, "serviceAccountName", "default", "no account of its own");
    service("a replica drains before it goes", "killed early", POD, "terminationGracePeriodSeconds", 30, "killed after 30");
    change("a replica drains before it goes", "no pause", m -> object(budget(m), CONTAINER).remove("lifecycle"), "still sent");
  }

  private void network() {
    change("what is not named is denied", "no such policy", m -> m.objects().remove(m.one("NetworkPolicy", "deny-all")), "denies all");
    var ports = "each port of a Service is let through to somebody";
    change(ports, "metrics shut off", m -> m.objects().remove(m.one("NetworkPolicy", "services-from-monitoring")), "at 9000");
    change(ports, "a port of nobody", m -> object(m.one("Service", "clamd"), "/spec/ports/0").put("targetPort", "scan"), "nobody listens");
    var open = "the flows that are needed are open at both ends";
    change(open, "one end shut", m -> m.objects().remove(m.one("NetworkPolicy", "services-to-kafka")), "to Kafka is closed");
    change(open, "a migration forgotten", m -> object(m.one("NetworkPolicy", "budget-service-to-budget-db"), "/spec/podSelector/matchLabels").put("app.kubernetes.io/component", "service"), "migration of budget");
    change(open, "names of nobody", m -> m.objects().remove(m.one("NetworkPolicy", "everything-to-dns")), "to names");
    var closed = "other flows are closed";
    change(closed, "all databases to all", m -> object(m.one("NetworkPolicy", "budget-db-from-budget-service"), "/spec/ingress/0").remove("from"), "a stranger to a database");
    change(closed, "everything out", m -> array(m.one("NetworkPolicy", "services-to-https"), "/spec/egress/0/ports").removeAll(), "plain HTTP");
    change(closed, "any namespace in", m -> array(m.one("NetworkPolicy", "services-from-ingress"), "/spec/ingress/0/from").addObject().putObject("namespaceSelector"), "a stranger to intake");
  }

  private void references() {
    change("maps that are named are there", "renamed", m -> object(budget(m), CONTAINER + "/envFrom/0/configMapRef").put("name", "gone"), "missing map gone");
    change("maps that are named are there", "no volume", m -> array(budget(m), POD + "/volumes").removeAll(), "missing volume");
    var source = "secrets come from somewhere";
    change(source, "a key that the vault does not give", m -> array(m.one("ExternalSecret", "intake-documents"), "/spec/data").remove(0), "intake-documents/links-key");
    change(source, "a user that is not there", m -> m.objects().remove(m.one("KafkaUser", "budget-service")), "budget-service/user.password");
    change("secrets are never in the clear", "a password", m -> array(budget(m), CONTAINER + "/env").addObject().put("name", "QUARKUS_DATASOURCE_PASSWORD").put("value", "secret"), "in the clear");
    change("secrets are never in the clear", "a Secret", m -> m.objects().addAll(Rendering.parse("{kind: Secret, metadata: {name: x}}")), "holds a secret");
    change("who signs links and who opens them have the same key", "another key", m -> m.one("Deployment", "assessment-service").findParents("secretKeyRef").forEach(p -> ((ObjectNode) p.get("secretKeyRef")).put("key", "other")), "differ");
    var migrated = "a schema is migrated before its service";
    change(migrated, "another version", m -> object(m.one("Job", "budget-migration"), CONTAINER).put("image", "registry/budget-service:0.0.9"), "another version");
    change(migrated, "it stays", m -> array(m.one("Job", "budget-migration"), CONTAINER + "/env").removeAll(), "migrate and exit");
    change(migrated, "no Job", m -> m.objects().remove(m.one("Job", "budget-migration")), "no migration");
    setting(migrated, "budget", "QUARKUS_FLYWAY_MIGRATE_AT_START", "true", "migrates itself");
    change("what is scraped is there", "another port", m -> object(m.one("ServiceMonitor", "services"), "/spec/endpoints/0").put("port", "http2"), "not scraped");
  }

  private void scaling() {
    var several = "there are several replicas, spread";
    change(several, "one at least", m -> object(m.one("HorizontalPodAutoscaler", "intake-service"), "/spec").put("minReplicas", 1), "one replica");
    change(several, "any node", m -> object(budget(m), POD).remove("topologySpreadConstraints"), "one node");
    change(several, "no budget", m -> m.objects().remove(m.one("PodDisruptionBudget", "budget-service")), "drained away");
    var one = "one scaler at most decides how many there are";
    change(one, "fixed as well", m -> object(budget(m), "/spec").put("replicas", 2), "set back");
    change(one, "two scalers", m -> object(m.one("ScaledObject", "budget-service"), "/spec/scaleTargetRef").put("name", "intake-service"), "scaled by two");
    change("no more replicas than partitions", "too few partitions", m -> object(m.one("KafkaTopic", "innovatiebudget.rounds.v1"), "/spec").put("partitions", 3), "without a partition");
    change("the database has a connection for every replica", "more replicas", m -> object(m.one("HorizontalPodAutoscaler", "intake-service"), "/spec").put("maxReplicas", 12), "intake-db gives");
  }

  private void ingress() {
    var tls = "every host has TLS, of versions that NCSC finds good or sufficient";
    change(tls, "a host left out", m -> array(m.one("Ingress", "services"), "/spec/tls/0/hosts").remove(0), "no certificate");
    change(tls, "plain", m -> annotations(m, "services").put("traefik.ingress.kubernetes.io/router.entrypoints", "web"), "without TLS");
    change(tls, "TLS 1.0", m -> object(m.one("TLSOption", "ncsc"), "/spec").put("minVersion", "VersionTLS10"), "old TLS");
    change(tls, "CBC", m -> array(m.one("TLSOption", "ncsc"), "/spec/cipherSuites").add("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"), "old TLS");
    change("every way in leads to an object that is there", "a service renamed", m -> m.objects().remove(m.one("Service", "budget-service")), "budget-service, which is not there");
    change("every way in leads to an object that is there", "a middleware gone", m -> m.objects().remove(m.one("Middleware", "cors")), "missing middleware cors");
    var headers = "answers have the NLgov headers, and clients a limit";
    change(headers, "no HSTS", m -> object(m.one("Middleware", "nlgov-headers"), "/spec/headers").remove("forceSTSHeader"), "forceSTSHeader");
    change(headers, "headers last", m -> annotations(m, "services").put("traefik.ingress.kubernetes.io/router.middlewares", "innovatiebudget-rate-limit@kubernetescrd"), "no security headers");
    change(headers, "no limit", m -> m.objects().remove(m.one("Middleware", "rate-limit")), "no limit");
    change("only the portal may call from a browser", "everybody", m -> array(m.one("Middleware", "cors"), "/spec/headers/accessControlAllowOriginList").add("*"), "not the portal alone");
    change("only the portal may call from a browser", "no key", m -> array(m.one("Middleware", "cors"), "/spec/headers/accessControlAllowHeaders").removeAll(), "portal sends");
  }

  private void kafka() {
    var durable = "Kafka loses nothing that it acknowledged";
    change(durable, "one copy is enough", m -> object(m.one("Kafka", "innovatiebudget"), "/spec/kafka/config").put("min.insync.replicas", 1), "min.insync.replicas is 1");
    change(durable, "two brokers", m -> object(m.one("KafkaNodePool", "brokers"), "/spec").put("replicas", 2), "2 brokers");
    change(durable, "compacted", m -> object(m.one("KafkaTopic", "innovatiebudget.rounds.v1"), "/spec/config").put("cleanup.policy", "compact"), "forgets");
    var guarded = "Kafka asks who it is";
    change(guarded, "plain", m -> object(m.one("Kafka", "innovatiebudget"), "/spec/kafka/listeners/0").put("tls", false), "open listener");
    change(guarded, "no rights asked", m -> object(m.one("Kafka", "innovatiebudget"), "/spec/kafka").remove("authorization"), "everybody");
    setting(guarded, "budget", "KAFKA_SECURITY_PROTOCOL", "PLAINTEXT", "does not say who");
    change("topics are those of the code", "one forgotten", m -> m.objects().remove(m.one("KafkaTopic", "innovatiebudget.budget.v1.dlt")), "innovatiebudget.budget.v1.dlt is missing");
    var rights = "each service may do on Kafka what its code does";
    change(rights, "may not write", m -> array(m.one("KafkaUser", "budget-service"), "/spec/authorization/acls").remove(0), "topic innovatiebudget.budget.v1 Write is missing");
    change(rights, "may more", m -> array(m.one("KafkaUser", "budget-service"), "/spec/authorization/acls/0/operations").add("Delete"), "more than the code uses");
    change(rights, "reads as KEDA", m -> array(m.one("KafkaUser", "kafka-lag"), "/spec/authorization/acls/0/operations").add("Read"), "more than look");
    change("consumers are scaled by the groups of the code", "another group", m -> object(m.one("ScaledObject", "budget-service"), "/spec/triggers/0/metadata").put("consumerGroup", "budget"), "budget-service.rounds of");
  }

  private void databases() {
    var committed = "what a database committed is on two instances";
    change(committed, "alone", m -> object(m.one("Cluster", "budget-db"), "/spec").put("instances", 1), "may lose");
    change(committed, "not waited for", m -> object(m.one("Cluster", "keycloak-db"), "/spec/postgresql/synchronous").put("dataDurability", "preferred"), "may lose");
    var restored = "a database can be restored to any point in time";
    change(restored, "no log", m -> object(m.one("Cluster", "budget-db"), "/spec").remove("plugins"), "does not archive");
    change(restored, "no backup", m -> m.objects().remove(m.one("ScheduledBackup", "budget-db")), "not backed up");
    change(restored, "in the clear", m -> object(m.one("ObjectStore", "postgres-backup"), "/spec/configuration/data").remove("encryption"), "in the clear");
  }

  private void settings() {
    var known = "every variable is a setting of the service";
    setting(known, "budget", "INNOVATIEBUDGET_PAYMENT_DEBTOR_IBANN", "x", "is no setting");
    setting(known, "notification", "INNOVATIEBUDGET_DOCUMENTS_STORE_KIND", "S3", "is no setting");
    setting(known, "budget", "QUARKUS_DATASOURCE_JDBC_URLL", "x", "is no setting");
    setting(known, "budget", "KAFKA_SSL_KEYSTORE_LOCATOIN", "x", "is no setting");
    setting(known, "budget", "QUARKUS_REST_PATH", "/v2", "settled by the build");
    var given = "every setting that must be given is given";
    without(given, "intake", "INNOVATIEBUDGET_DOCUMENTS_SCANNER_HOST", "innovatiebudget.documents.scanner.host");
    without(given, "intake", "INNOVATIEBUDGET_PROCESSING_PSEUDONYM_KEY", "innovatiebudget.processing.pseudonym-key");
    without(given, "intake", "INNOVATIEBUDGET_DOCUMENTS_LINKS_KEY", "innovatiebudget.documents.links.key");
    without(given, "budget", "KAFKA_BOOTSTRAP_SERVERS", "kafka.bootstrap.servers");
    without(given, "budget", "QUARKUS_HTTP_HOST", "quarkus.http.host");
    var addresses = "addresses lead to what is there";
    setting(addresses, "budget", "MP_JWT_VERIFY_ISSUER", "https://elsewhere.example", "budget is told https://elsewhere.example");
    setting(addresses, "assessment", "INNOVATIEBUDGET_INTAKE_PUBLIC_URL", "https://elsewhere.example", "leads nowhere");
    change(addresses, "the broker moved", m -> object(m.one("Keycloak", "keycloak"), "/spec/hostname").put("hostname", "https://login.example"), "nothing leads to it");
    setting(addresses, "intake", "INNOVATIEBUDGET_DOCUMENTS_SCANNER_HOST", "scanner", "not there");
  }

  private void change(String rule, String what, Consumer<Manifests> breakIt, String finding) {
    all.add(new Breakage(rule, "production", what, breakIt, finding));
  }

  private void service(
      String rule, String what, String where, String field, Object value, String finding) {
    change(rule, what, m -> object(budget(m), where).set(field, json(value)), finding);
  }

  /** Gives the replicas of a service a variable. */
  private void setting(String rule, String service, String name, String value, String finding) {
    change(
        rule,
        name + "=" + value,
        m ->
            array(m.one("Deployment", service + "-service"), CONTAINER + "/env")
                .addObject()
                .put("name", name)
                .put("value", value),
        finding);
  }

  /** Takes a variable away, wherever it comes from. */
  private void without(String rule, String service, String name, String finding) {
    change(
        rule,
        "without " + name,
        m -> {
          m.of("ConfigMap").forEach(map -> ((ObjectNode) map.path("data")).remove(name));
          var variables = array(m.one("Deployment", service + "-service"), CONTAINER + "/env");
          for (int i = variables.size() - 1; i >= 0; i--) {
            if (variables.get(i).path("name").asText().equals(name)) {
              variables.remove(i);
            }
          }
        },
        finding);
  }

  private static ObjectNode budget(Manifests manifests) {
    return manifests.one("Deployment", "budget-service");
  }

  private static ObjectNode annotations(Manifests manifests, String ingress) {
    return object(manifests.one("Ingress", ingress), "/metadata/annotations");
  }

  private static JsonNode json(Object value) {
    return new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(value);
  }

  private static ObjectNode object(JsonNode object, String where) {
    return (ObjectNode) object.at(where);
  }

  private static ArrayNode array(JsonNode object, String where) {
    return (ArrayNode) object.at(where);
  }
}
