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

  /** Where the stretches begin, and the end of the last one. */
  private int[] borders = {0};

  private boolean firstIsLeftwards;

  /**
   * The renderer puts stretches after each other in the order of the text. So all that stands
   * between two pieces of left-to-right text is one stretch, numbers in it too; {@link Reorderer}
   * orders it inside.
   */
  @Override
  public void setParagraph(String text, byte defaultDirection) {
    var paragraph = new Bidi(text, defaultDirection);
    firstIsLeftwards = !text.isEmpty() && isLeftwards(paragraph, 0);
    borders =
        IntStream.rangeClosed(0, text.length())
            .filter(
                i ->
                    i == 0
                        || i == text.length()
                        || isLeftwards(paragraph, i) != isLeftwards(paragraph, i - 1))
            .toArray();
  }

  private static boolean isLeftwards(Bidi paragraph, int index) {
    return paragraph.getLevelAt(index) > 0;
  }

  @Override
  public int countTextRuns() {
    return borders.length - 1;
  }

  @Override
  public BidiTextRun getVisualRun(int index) {
    boolean leftwards = firstIsLeftwards == (index % 2 == 0);
    return new BidiTextRun(
        borders[index], borders[index + 1] - borders[index], leftwards ? RTL : LTR);
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
      var line = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
      int count = line.getRunCount();
      var levels = new byte[count];
      var order = new Integer[count];
      for (int i = 0; i < count; i++) {
        levels[i] = (byte) line.getRunLevel(i);
        order[i] = i;
      }
      Bidi.reorderVisually(levels, 0, order, 0, count);
      var turned = new StringBuilder(text.length());
      for (int run : order) {
        var part = text.substring(line.getRunStart(run), line.getRunLimit(run));
        turned.append(line.getRunLevel(run) % 2 == 1 ? turned(part) : part);
      }
      return turned.toString();
    }

    private static StringBuilder turned(String text) {
      var turned = new StringBuilder(text).reverse();
      for (int i = 0; i < turned.length(); i++) {
        turned.setCharAt(i, mirrored(turned.charAt(i)));
      }
      return turned;
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
