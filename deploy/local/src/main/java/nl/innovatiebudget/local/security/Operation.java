package nl.innovatiebudget.local.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import nl.innovatiebudget.local.stack.Service;

/**
 * One operation of a service, as the service's own OpenAPI document describes it.
 *
 * @param path with the names of its parameters in braces, from the root of the host
 * @param open whether it asks for no token
 * @param roles who may call it, any of these
 * @param mediaType of its body, empty if it takes none
 * @param body schema of its body, a missing node if it takes none
 */
record Operation(
    Service service,
    String method,
    String path,
    boolean open,
    Set<String> roles,
    List<Parameter> parameters,
    String mediaType,
    JsonNode body) {

  /**
   * @param in path, query or header
   */
  record Parameter(String in, String name, JsonNode schema) {

    /** Whether it names one object, which may be somebody else's. */
    boolean namesObject() {
      return in.equals("path") && schema.path("format").asText().equals("uuid");
    }
  }

  boolean reads() {
    return method.equals("GET");
  }

  boolean namesObjects() {
    return parameters.stream().anyMatch(Parameter::namesObject);
  }

  boolean takesJson() {
    return mediaType.endsWith("json");
  }

  List<Parameter> parametersIn(String where) {
    return parameters.stream().filter(parameter -> parameter.in().equals(where)).toList();
  }

  @Override
  public String toString() {
    return method + " " + service.id() + path;
  }
}
