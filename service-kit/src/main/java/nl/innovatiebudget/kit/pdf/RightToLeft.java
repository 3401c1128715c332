package nl.innovatiebudget.kit.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.stream.IntStream;

/**
 * Lays out lines in which some of the text runs from right to left, by the Unicode bidirectional
 * algorithm (UAX 9) as the JDK has it. Arabic letters keep their separate forms.
 */
public final class RightToLeft implements BidiSplitter {

  private static final String OPENING = "([{<«‹";
  private static final String CLOSING = ")]}>»›";

  private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
  private int[] runs = {};

  @Override
  public void setParagraph(String text, byte defaultDirection) {
    paragraph = new Bidi(text, defaultDirection);
    int count = paragraph.getRunCount();
    var levels = new byte[count];
    var order = new Integer[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) paragraph.getRunLevel(i);
      order[i] = i;
    }
    if (count > 1) {
      Bidi.reorderVisually(levels, 0, order, 0, count);
    }
    runs = IntStream.range(0, count).map(i -> order[i]).toArray();
  }

  @Override
  public int countTextRuns() {
    return runs.length;
  }

  @Override
  public BidiTextRun getVisualRun(int index) {
    int run = runs[index];
    int start = paragraph.getRunStart(run);
    boolean leftwards = paragraph.getRunLevel(run) % 2 == 1;
    return new BidiTextRun(start, paragraph.getRunLimit(run) - start, leftwards ? RTL : LTR);
  }

  @Override
  public byte getBaseDirection(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .filter(RightToLeft::isStrong)
        .mapToObj(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? LTR : RTL)
        .findFirst()
        .orElse(NEUTRAL);
  }

  private static boolean isStrong(int directionality) {
    return directionality == Character.DIRECTIONALITY_LEFT_TO_RIGHT
        || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** Turns around what runs from right to left, for a pen that runs from left to right. */
  public static final class Reorderer implements BidiReorderer {

    @Override
    public String reorderRTLTextToLTR(String text) {
      var turned = new StringBuilder(text).reverse();
      for (int i = 0; i < turned.length(); i++) {
        turned.setCharAt(i, mirrored(turned.charAt(i)));
      }
      return turned.toString();
    }

    private static char mirrored(char c) {
      int opening = OPENING.indexOf(c);
      if (opening >= 0) {
        return CLOSING.charAt(opening);
      }
      int closing = CLOSING.indexOf(c);
      return closing >= 0 ? OPENING.charAt(closing) : c;
    }

    @Override
    public String shapeText(String text) {
      return text;
    }

    @Override
    public String deshapeText(String text) {
      return text;
    }

    @Override
    public boolean isLiveImplementation() {
      return true;
    }
  }
}
