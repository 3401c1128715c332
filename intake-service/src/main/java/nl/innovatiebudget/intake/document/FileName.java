package nl.innovatiebudget.intake.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file name that no system misreads: without path, control characters, invisible characters that
 * turn the reading direction, or characters with a meaning to a file system. What a sender gave is
 * reduced to that; when nothing is left, it is refused.
 *
 * @param value at most {@value #LONGEST} characters
 */
record FileName(String value) {

  static final int LONGEST = 150;

  private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]");
  private static final Pattern SPECIAL = Pattern.compile("[<>:\"|?*]");
  private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?$");

  /** The safe rest of a given name; empty when nothing is left of it. */
  static Optional<FileName> of(String given) {
    var name = PATH.matcher(given).replaceFirst("");
    name = Normalizer.normalize(WHITE_SPACE.matcher(name).replaceAll(" "), Normalizer.Form.NFC);
    name = UNSEEN.matcher(name).replaceAll("");
    name = SPECIAL.matcher(name).replaceAll("_");
    name = EDGES.matcher(name).replaceAll("");
    if (DEVICE.matcher(name).matches()) {
      name = "_" + name;
    }
    return name.isEmpty() ? Optional.empty() : Optional.of(new FileName(name));
  }

  /** Ends in an extension of this type, so that the name does not say what the content is not. */
  FileName forType(DocumentType type) {
    int dot = value.lastIndexOf('.');
    var extension = dot < 0 ? "" : value.substring(dot + 1);
    return type.extensions().contains(extension.toLowerCase(Locale.ROOT))
        ? shortened(value.substring(0, dot), "." + extension)
        : shortened(value, "." + type.extensions().getFirst());
  }

  private static FileName shortened(String base, String ending) {
    int room = LONGEST - ending.length();
    int characters = base.codePointCount(0, base.length());
    var kept = characters <= room ? base : base.substring(0, base.offsetByCodePoints(0, room));
    return new FileName(kept.strip() + ending);
  }
}
