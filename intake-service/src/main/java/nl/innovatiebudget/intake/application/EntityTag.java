package nl.innovatiebudget.intake.application;

import java.util.regex.Pattern;
import nl.innovatiebudget.kit.problem.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * The {@code ETag} of an application: it changes exactly when the working content does.
 *
 * @param revision the revision that was seen; 0 for a tag that no application ever had
 */
public record EntityTag(int revision) {

  static final String MEANING = "The revision; a change sends it along in If-Match";

  private static final Pattern FORM = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

  /** Reads {@code If-Match}; refuses when it is missing. */
  public static EntityTag ofIfMatch(@Nullable String header) {
    if (header == null) {
      throw new Rejected(ApplicationRejection.IF_MATCH_MISSING);
    }
    var form = FORM.matcher(header.strip());
    return new EntityTag(form.matches() ? Integer.parseInt(form.group(1)) : 0);
  }

  static EntityTag of(Application application) {
    return new EntityTag(application.revision());
  }

  public boolean isOf(Application application) {
    return revision == application.revision();
  }

  /** As it stands in a header. */
  @Override
  public String toString() {
    return "\"" + revision + "\"";
  }
}
