package nl.innovatiebudget.check;

import static nl.innovatiebudget.check.Manifests.SERVICES;
import static nl.innovatiebudget.check.Manifests.container;
import static nl.innovatiebudget.check.Manifests.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the services are told, held against what they know and need. */
final class SettingsRules {

  /** Read by the process, not by the service. */
  private static final Set<String> PROCESS =
      Set.of("MALLOC_ARENA_MAX", "JAVA_TOOL_OPTIONS", "QUARKUS_PROFILE", "TZ");

  private SettingsRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("every variable is a setting of the service", SettingsRules::known),
        new Rule("every setting that must be given is given", SettingsRules::given),
        new Rule("addresses lead to what is there", SettingsRules::addresses));
  }

  private static List<String> known(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var service : SERVICES) {
      var config = ServiceConfig.of(service);
      for (var workload :
          List.of(
              manifests.one("Deployment", service + "-service"),
              manifests.one("Job", service + "-migration"))) {
        for (var variable : manifests.environment(container(workload)).keySet()) {
          if (PROCESS.contains(variable)) {
            continue;
          }
          if (!config.knows(variable)) {
            findings.add(told(workload) + ": " + variable + " is no setting");
          } else if (config.isSettledByTheBuild(variable)) {
            findings.add(told(workload) + ": " + variable + " is settled by the build");
          }
        }
      }
    }
    return findings;
  }

  private static List<String> given(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var service : SERVICES) {
      var given = manifests.settings(service).keySet();
      ServiceConfig.of(service).mustBeGiven().stream()
          .filter(property -> !given.contains(ServiceConfig.variable(property)))
          .forEach(property -> findings.add(service + " is not told " + property));
    }
    return findings;
  }

  private static List<String> addresses(Manifests manifests) {
    var findings = new ArrayList<String>();
    var issuer =
        manifests.one("Keycloak", "keycloak").at("/spec/hostname/hostname").asText()
            + "/realms/innovatiebudget";
    if (!IngressRules.isHost(manifests, issuer)) {
      findings.add("the broker says it is " + issuer + ", where nothing leads to it");
    }
    for (var service : SERVICES) {
      var settings = manifests.settings(service);
      expect(settings.get("MP_JWT_VERIFY_ISSUER"), issuer, service, findings);
      expect(
          settings.get("MP_JWT_VERIFY_PUBLICKEY_LOCATION"),
          issuer + "/protocol/openid-connect/certs",
          service,
          findings);
      expect(
          settings.get("QUARKUS_DATASOURCE_JDBC_URL"),
          "jdbc:postgresql://%s-db-rw:5432/%s?sslmode=require".formatted(service, service),
          service,
          findings);
      var database = manifests.find("Cluster", service + "-db");
      expect(
          database.map(d -> d.at("/spec/bootstrap/initdb/database").asText()).orElse("none"),
          service,
          service,
          findings);
      expect(
          settings.get("KAFKA_BOOTSTRAP_SERVERS"),
          Manifests.name(manifests.of("Kafka").getFirst()) + "-kafka-bootstrap:9093",
          service,
          findings);
    }
    if (!manifests.of("ServiceMonitor").isEmpty()) {
      for (var service : SERVICES) {
        expect(
            manifests.settings(service).get("QUARKUS_OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"),
            "http://opentelemetry-collector.monitoring:4318",
            service,
            findings);
      }
    }
    var intake = manifests.settings("assessment").get("INNOVATIEBUDGET_INTAKE_PUBLIC_URL");
    if (!IngressRules.isHost(manifests, intake)) {
      findings.add("jurors are sent to " + intake + ", which leads nowhere");
    }
    var scanner = manifests.settings("intake").get("INNOVATIEBUDGET_DOCUMENTS_SCANNER_HOST");
    if (manifests.find("Service", scanner).isEmpty()) {
      findings.add("documents are sent to " + scanner + ", which is not there");
    }
    return findings;
  }

  private static void expect(String given, String wanted, String service, List<String> findings) {
    if (!wanted.equals(given)) {
      findings.add(service + " is told " + given + " and not " + wanted);
    }
  }
}
