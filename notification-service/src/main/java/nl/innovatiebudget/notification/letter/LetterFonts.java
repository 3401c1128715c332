package nl.innovatiebudget.notification.letter;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import nl.innovatiebudget.kit.pdf.Glyphs;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * What every document has in it: DejaVu Sans (regular and bold) and what its colours mean (sRGB).
 * Read when a letter is made, and never closed. A font keeps a place in its file, so one set is for
 * one letter at a time.
 */
final class LetterFonts {

  static final String FAMILY = "DejaVu Sans";

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
  private static final String REGULAR_FILE = "DejaVuSans.ttf";

  static final Glyphs GLYPHS = glyphs();
  static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    FontMappers.set(new NoSystemFonts(parsed(REGULAR_FILE)));
  }

  final TrueTypeFont regular = parsed(REGULAR_FILE);
  final TrueTypeFont bold = parsed("DejaVuSans-Bold.ttf");

  /** The font for one document, which will hold only the characters that it shows. */
  static PDFontSupplier in(PDDocument document, TrueTypeFont font) {
    return new Supplier(document, font);
  }

  private static final class Supplier extends PDFontSupplier {

    private final PDDocument document;
    private final TrueTypeFont font;

    @SuppressWarnings("NullAway") // the font is made when it is asked for
    Supplier(PDDocument document, TrueTypeFont font) {
      super(null);
      this.document = document;
      this.font = font;
    }

    @Override
    public PDFont supply() {
      try {
        return PDType0Font.load(document, font, true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Without ligatures: whoever searches for "fi" must find it. */
  private static TrueTypeFont parsed(String file) {
    try (var stream = stream(file)) {
      var font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
      font.setEnableGsub(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Glyphs glyphs() {
    try (var stream = stream(REGULAR_FILE)) {
      return new Glyphs(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream stream(String file) {
    return Objects.requireNonNull(LetterFonts.class.getResourceAsStream(FOLDER + file), file);
  }
}
