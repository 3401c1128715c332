package nl.innovatiebudget.images;

import java.net.URI;
import nl.innovatiebudget.parts.Ports;

/** Where a service listens on this machine. */
record Addresses(int port, int managementPort) {

  static Addresses free() {
    return new Addresses(Ports.free(), Ports.free());
  }

  String api() {
    return "http://127.0.0.1:" + port + "/v1";
  }

  URI openApi() {
    return URI.create(api() + "/openapi.json");
  }

  URI ready() {
    return URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
  }

  URI metrics() {
    return URI.create("http://127.0.0.1:" + managementPort + "/q/metrics");
  }
}
