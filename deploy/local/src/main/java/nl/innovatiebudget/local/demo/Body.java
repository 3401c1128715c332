package nl.innovatiebudget.local.demo;

import java.text.Normalizer;
import java.util.Locale;

/** A public body of the demo's register, with the numbers it logs in with. */
public record Body(String name, String kind, String kvk, String oin) {

  /** Its name at the broker: {@code gemeente-utrecht}. */
  public String identity() {
    var ascii = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  boolean hasKvk() {
    return !kvk.isEmpty();
  }
}
