package nl.innovatiebudget.local.security;

import java.net.http.HttpHeaders;

/** What a service answered. */
record Reply(int status, HttpHeaders headers, String body) {

  boolean refused() {
    return status >= 400;
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
