package nl.innovatiebudget.budget.iso20022;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.innovatiebudget.kit.problem.Rejected;
import org.jspecify.annotations.Nullable;

/** The parts that a message cannot do without; what is missing is told all at once. */
final class RequiredParts {

  private static final int LONGEST_ID = 35;

  private final Set<String> missing = new LinkedHashSet<>();

  /** An identifier of 1 to 35 characters. */
  String id(String element, @Nullable String value) {
    if (value == null || value.isBlank() || value.length() > LONGEST_ID) {
      missing.add(element);
      return "";
    }
    return value;
  }

  <T> @Nullable T part(String element, @Nullable T value) {
    if (value == null) {
      missing.add(element);
    }
    return value;
  }

  void requireAll() {
    Rejected.ifAny(missing.stream().map(BankFileRejections::missing).toList());
  }
}
