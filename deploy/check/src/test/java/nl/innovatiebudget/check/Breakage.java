package nl.innovatiebudget.check;

import java.util.function.Consumer;

/** A manifest made wrong, and a part of what the rule then says. */
record Breakage(
    String rule, String overlay, String what, Consumer<Manifests> breakIt, String finding) {

  @Override
  public String toString() {
    return rule + ": " + what;
  }
}
