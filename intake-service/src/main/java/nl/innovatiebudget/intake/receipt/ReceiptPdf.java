package nl.innovatiebudget.intake.receipt;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ServiceUnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.innovatiebudget.kit.pdf.Glyphs;
import nl.innovatiebudget.kit.pdf.RendererLog;
import nl.innovatiebudget.kit.pdf.RightToLeft;

/**
 * Turns a page into a document that can be kept, printed and read aloud: tagged PDF (PDF/UA-1) with
 * its font in it. Fetches nothing from outside, whatever the page says.
 */
@ApplicationScoped
public class ReceiptPdf {

  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
  private static final String REGULAR = "DejaVuSans.ttf";
  private static final String BOLD = "DejaVuSans-Bold.ttf";
  private static final String FAMILY = "DejaVu Sans";

  /** Making a document takes long, and those who are submitting come first. */
  static final int MOST_AT_ONCE = 2;

  private static final int MOST_WAITING = 20;
  private static final long LONGEST_WAIT_SECONDS = 2;
  private static final long COME_BACK_SECONDS = 5;

  static {
    XRLog.setLoggerImpl(new RendererLog());
  }

  final Semaphore places = new Semaphore(MOST_AT_ONCE, true);

  /** Read when the first document is made. */
  private static final class Readable {

    static final Glyphs GLYPHS = read();

    private static Glyphs read() {
      try (var font = font(REGULAR)) {
        return new Glyphs(font);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  byte[] of(ReceiptPage page) {
    return render(ReceiptTemplates.receipt(page).render());
  }

  /**
   * The page must be well-formed XHTML in which everything that was entered is escaped. Refuses
   * when too many documents are waited for, or one for too long.
   */
  byte[] render(String html) {
    var out = new ByteArrayOutputStream();
    var builder =
        new PdfRendererBuilder()
            .withHtmlContent(Readable.GLYPHS.spellOut(html), null)
            .usePdfUaAccessibility(true)
            .withProducer("Innovatiebudget")
            .useFont(supplier(REGULAR), FAMILY, 400, FontStyle.NORMAL, true)
            .useFont(supplier(BOLD), FAMILY, 700, FontStyle.NORMAL, true)
            .useFont(
                supplier(REGULAR),
                FAMILY,
                400,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.FALLBACK_FINAL))
            .useUnicodeBidiSplitter(RightToLeft::new)
            .useUnicodeBidiReorderer(new RightToLeft.Reorderer())
            .useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .toStream(out);
    takePlace();
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      places.release();
    }
    return out.toByteArray();
  }

  /** Waits briefly, as whoever waits holds a thread that submissions need. */
  private void takePlace() {
    if (places.getQueueLength() >= MOST_WAITING || !isFreeInTime()) {
      throw new ServiceUnavailableException(COME_BACK_SECONDS);
    }
  }

  private boolean isFreeInTime() {
    try {
      return places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static FSSupplier<InputStream> supplier(String name) {
    return () -> font(name);
  }

  private static InputStream font(String name) {
    return Objects.requireNonNull(ReceiptPdf.class.getResourceAsStream(FONTS + name), name);
  }
}
