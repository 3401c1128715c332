package nl.innovatiebudget.kit.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The characters that a font can draw. Any other is written as its Unicode name between brackets,
 * such as {@code [BICYCLE]}, so that the reader sees what was entered and nothing is lost.
 */
public final class Glyphs {

  private final BitSet drawable = new BitSet();

  /** Reads the font (TrueType) to its end. */
  public Glyphs(InputStream font) throws IOException {
    try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      var glyphs = parsed.getUnicodeCmapLookup();
      for (int c = Character.MIN_CODE_POINT; c <= Character.MAX_CODE_POINT; c++) {
        drawable.set(c, glyphs.getGlyphId(c) != 0);
      }
    }
  }

  /** The text with every character that cannot be drawn by its name. */
  public String spellOut(String text) {
    if (text.codePoints().allMatch(this::isPlain)) {
      return text;
    }
    var out = new StringBuilder(text.length() + 64);
    text.codePoints()
        .forEach(
            c -> {
              if (isPlain(c)) {
                out.appendCodePoint(c);
              } else if (!isInvisible(c)) {
                out.append('[').append(name(c)).append(']');
              }
            });
    return out.toString();
  }

  private boolean isPlain(int c) {
    return c == '\n' || c == '\r' || c == '\t' || (drawable.get(c) && !turnsTextAround(c));
  }

  /** Joiners and the like, which only say how their neighbours are drawn. */
  private static boolean isInvisible(int c) {
    boolean variation = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    return variation || (Character.getType(c) == Character.FORMAT && !turnsTextAround(c));
  }

  /** Could make one text look like another, so it is shown instead of obeyed. */
  private static boolean turnsTextAround(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static String name(int c) {
    var name = Character.getName(c);
    return name == null ? "U+%04X".formatted(c) : name;
  }
}
