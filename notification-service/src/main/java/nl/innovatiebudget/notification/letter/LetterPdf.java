package nl.innovatiebudget.notification.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import nl.innovatiebudget.kit.pdf.RendererLog;
import nl.innovatiebudget.kit.pdf.RightToLeft;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * Makes of a letter's page a document to keep (PDF/A-2a, ISO 19005-2) that can be read aloud
 * (PDF/UA-1, ISO 14289-1). The same page and instant give the same bytes. As many at a time as
 * there are cores, so that a pile of letters takes the memory of a few. Fetches nothing from
 * outside.
 */
@ApplicationScoped
class LetterPdf {

  static {
    XRLog.setLoggerImpl(new RendererLog());
  }

  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final Queue<LetterFonts> idleFonts = new ConcurrentLinkedQueue<>();

  /**
   * The page must be well-formed XHTML in which everything from outside is escaped. What the font
   * cannot draw is written as its Unicode name.
   */
  byte[] of(String html, Instant issuedAt) {
    turns.acquireUninterruptibly();
    try {
      var idle = idleFonts.poll();
      var fonts = idle == null ? new LetterFonts() : idle;
      var document = render(html, issuedAt, fonts);
      idleFonts.add(fonts);
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turns.release();
    }
  }

  private static byte[] render(String html, Instant issuedAt, LetterFonts fonts)
      throws IOException {
    try (var document = new PDDocument()) {
      var builder =
          new PdfRendererBuilder()
              .withHtmlContent(LetterFonts.GLYPHS.spellOut(html), null)
              .usePDDocument(document)
              .usePdfUaAccessibility(true)
              .usePdfAConformance(PdfAConformance.PDFA_2_A)
              .useColorProfile(LetterFonts.COLOURS)
              .withProducer("Innovatiebudget")
              .useFont(
                  LetterFonts.in(document, fonts.regular),
                  LetterFonts.FAMILY,
                  400,
                  FontStyle.NORMAL,
                  true)
              .useFont(
                  LetterFonts.in(document, fonts.bold),
                  LetterFonts.FAMILY,
                  700,
                  FontStyle.NORMAL,
                  true)
              .useUnicodeBidiSplitter(RightToLeft::new)
              .useUnicodeBidiReorderer(new RightToLeft.Reorderer())
              .useExternalResourceAccessControl(
                  (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      try (var renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
        nameLinks(document);
        settle(document, html, issuedAt);
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
      }
    }
  }

  /** Says of every link where it leads (PDF/UA-1, 7.18.5), which the renderer does not. */
  private static void nameLinks(PDDocument document) throws IOException {
    for (var page : document.getPages()) {
      for (var annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI target) {
          link.setContents(target.getURI().replaceFirst("^mailto:", ""));
        }
      }
    }
  }

  /** Takes out what would differ the next time: the moment of making, and an id made of it. */
  private static void settle(PDDocument document, String html, Instant issuedAt)
      throws IOException {
    var second = issuedAt.truncatedTo(ChronoUnit.SECONDS);
    var facts = document.getDocumentInformation();
    facts.setCreationDate(GregorianCalendar.from(second.atZone(ZoneOffset.UTC)));
    facts.getCOSObject().removeItem(COSName.getPDFName("viewport"));
    var metadata = document.getDocumentCatalog().getMetadata();
    var xmp =
        new String(metadata.toByteArray(), StandardCharsets.UTF_8)
            .replaceFirst("(<xmp:CreateDate>)[^<]*", "$1" + second);
    metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    document.setDocumentId(
        ByteBuffer.wrap(Sha256.digest(html.getBytes(StandardCharsets.UTF_8))).getLong());
  }
}
