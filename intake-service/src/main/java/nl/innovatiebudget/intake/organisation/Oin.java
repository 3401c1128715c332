package nl.innovatiebudget.intake.organisation;

import java.util.Optional;
import java.util.Set;
import nl.innovatiebudget.kit.identity.BodyId;

/**
 * The parts of an organisation identification number: eight positions that name a register, the
 * number in that register, and zeros up to twenty positions. It has no check digit of its own
 * (OIN-Stelsel, Data Architectuur).
 */
record Oin(String value) {

  private static final int PREFIX_LENGTH = 8;
  private static final String OF_RSIN = "00000001";
  private static final String OF_KVK = "00000003";

  /** Tax, sub-OIN, Logius, BRIN, foreign, healthcare and court registers, and numbers for tests. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "00000002",
          "00000004",
          "00000006",
          "00000007",
          "00000008",
          "00000009",
          "00000010",
          "00000011",
          "00000099");

  boolean isOfKnownRegister() {
    return OF_OTHERS.contains(prefix()) || sourceKind().isPresent();
  }

  /** Which number it is made of, where that is a number to log in with too. */
  Optional<BodyId.Kind> sourceKind() {
    return switch (prefix()) {
      case OF_RSIN -> Optional.of(BodyId.Kind.RSIN);
      case OF_KVK -> Optional.of(BodyId.Kind.KVK);
      default -> Optional.empty();
    };
  }

  /** The number it is made of; empty when that is not a valid one of its kind. */
  Optional<String> source() {
    return sourceKind()
        .flatMap(
            kind -> {
              int end = PREFIX_LENGTH + (kind == BodyId.Kind.RSIN ? 9 : 8);
              var number = value.substring(PREFIX_LENGTH, end);
              boolean valid =
                  kind.accepts(number) && value.substring(end).chars().allMatch(c -> c == '0');
              return valid ? Optional.of(number) : Optional.empty();
            });
  }

  private String prefix() {
    return value.substring(0, PREFIX_LENGTH);
  }
}
