package nl.innovatiebudget.kit.event;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.innovatiebudget.kit.problem.Rejected;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Why an event could not be handled, for people who may not see what is in it. The messages of
 * exceptions quote the data that they are about, so of those only the ids are told.
 */
final class FaultText {

  static final int LONGEST = 500;

  private static final int DEEPEST = 5;
  private static final int MOST_IDS = 3;
  private static final String OURS = "nl.innovatiebudget.";
  private static final String THE_INBOX = FaultText.class.getPackageName() + ".";
  private static final Pattern ID =
      Pattern.compile("\\b\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");
  private static final Pattern FIELD = Pattern.compile("\\w{1,60}");

  private FaultText() {}

  /** The kinds of fault, outermost first, and where in our code they arose. */
  static String of(Throwable fault) {
    var parts = new ArrayList<String>();
    for (Throwable cause = fault;
        cause != null && parts.size() < DEEPEST;
        cause = cause.getCause()) {
      parts.add(described(cause));
    }
    var text = String.join(" < ", parts);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static String described(Throwable fault) {
    return fault.getClass().getSimpleName()
        + details(fault)
        + place(fault).map(place -> " in " + place).orElse("")
        + ids(fault);
  }

  private static String details(Throwable fault) {
    return switch (fault) {
      case Rejected rejected -> " (" + rejected.getMessage() + ")";
      case JsonMappingException json -> " (field " + path(json) + ")";
      case PSQLException sql -> " (" + sql.getSQLState() + constraint(sql) + ")";
      case SQLException sql -> " (" + sql.getSQLState() + ")";
      default -> "";
    };
  }

  private static String path(JsonMappingException fault) {
    return fault.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : field(step))
        .collect(Collectors.joining("."));
  }

  /** The name of a field that is not known is content. */
  private static String field(JsonMappingException.Reference step) {
    return FIELD.matcher(step.getFieldName()).matches() ? step.getFieldName() : "?";
  }

  private static String constraint(PSQLException fault) {
    return Optional.ofNullable(fault.getServerErrorMessage())
        .map(ServerErrorMessage::getConstraint)
        .map(name -> " " + name)
        .orElse("");
  }

  private static Optional<String> place(Throwable fault) {
    return Arrays.stream(fault.getStackTrace())
        .filter(at -> at.getClassName().startsWith(OURS))
        .filter(at -> !at.getClassName().startsWith(THE_INBOX))
        .findFirst()
        .map(
            at ->
                at.getClassName().substring(at.getClassName().lastIndexOf('.') + 1)
                    + ":"
                    + at.getLineNumber());
  }

  private static String ids(Throwable fault) {
    if (fault.getMessage() == null) {
      return "";
    }
    var ids =
        ID.matcher(Objects.requireNonNull(fault.getMessage()))
            .results()
            .map(MatchResult::group)
            .distinct()
            .limit(MOST_IDS)
            .collect(Collectors.joining(", "));
    return ids.isEmpty() ? "" : " about " + ids;
  }
}
