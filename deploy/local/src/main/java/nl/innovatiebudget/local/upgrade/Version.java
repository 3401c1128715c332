package nl.innovatiebudget.local.upgrade;

import java.util.Locale;

/** Which of the two builds a process is of. */
enum Version {
  PREVIOUS,
  NEW;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
