package nl.innovatiebudget.assessment.decision;

import java.util.List;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.problem.Text;

/** Reasons as they fit in a letter: at most 20, of at most 1,000 characters each. */
public final class LetterReasons {

  /** So many reasons and no more. */
  public static final int MOST = 20;

  /** So many characters a reason and no more. */
  public static final int LONGEST = 1000;

  private LetterReasons() {}

  /** Of too many reasons the last ones, and of too long a reason the end, are left out. */
  public static List<Text> of(Stream<Text> reasons) {
    return reasons.limit(MOST).map(reason -> new Text(cut(reason.nl()), cut(reason.en()))).toList();
  }

  private static String cut(String words) {
    if (words.length() <= LONGEST) {
      return words;
    }
    int end = LONGEST - 1;
    return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
