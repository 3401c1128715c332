package nl.innovatiebudget.kit.web;

import jakarta.ws.rs.BadRequestException;
import java.util.List;

/** A parameter of the query that has none of the values it may have. */
final class UnknownValue extends BadRequestException {

  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final transient List<String> allowed;

  UnknownValue(String parameter, List<String> allowed) {
    super(parameter);
    this.parameter = parameter;
    this.allowed = List.copyOf(allowed);
  }

  String parameter() {
    return parameter;
  }

  List<String> allowed() {
    return allowed;
  }
}
