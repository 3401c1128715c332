package nl.innovatiebudget.kit.identity;

/**
 * How sure the broker is of who logged in, lowest first: the eHerkenning levels and, beside them,
 * the eIDAS levels low (EH2, EH2+), substantial (EH3) and high (EH4).
 */
public enum AssuranceLevel {
  LOA1,
  LOA2,
  LOA2PLUS,
  LOA3,
  LOA4;

  public boolean isBelow(AssuranceLevel minimum) {
    return compareTo(minimum) < 0;
  }
}
