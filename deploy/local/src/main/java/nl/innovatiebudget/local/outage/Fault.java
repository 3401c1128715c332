package nl.innovatiebudget.local.outage;

/**
 * Something that goes wrong on purpose.
 *
 * @param kind such as {@code kill}
 * @param target such as {@code intake-service}
 */
record Fault(String kind, String target, Strike strike) {

  /** Does it, undoes it, and gives the instant at which it was undone, by the nano clock. */
  @FunctionalInterface
  interface Strike {
    long strike();
  }

  @Override
  public String toString() {
    return kind + " " + target;
  }
}
