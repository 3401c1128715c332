package nl.innovatiebudget.notification.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The pages of many envelopes in one document for a printer that prints both sides: every envelope
 * and every document in it starts on a sheet of its own.
 *
 * @param envelopes where each begins, in the order in which they were given
 */
record PrintFile(byte[] pdf, int pages, List<Placed> envelopes) {

  /**
   * Where the pages of an envelope are.
   *
   * @param firstPage from 1
   * @param pages with the empty ones that fill its sheets
   */
  record Placed(int firstPage, int pages) {}

  /** Refuses no envelopes, and one without documents. */
  static PrintFile of(List<List<byte[]>> envelopes) {
    if (envelopes.isEmpty() || envelopes.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("nothing to print");
    }
    var sources = new ArrayList<PDDocument>();
    try (var print = new PDDocument()) {
      var placed = new ArrayList<Placed>();
      for (var documents : envelopes) {
        int before = print.getNumberOfPages();
        for (var document : documents) {
          sources.add(append(print, document));
        }
        placed.add(new Placed(before + 1, print.getNumberOfPages() - before));
      }
      var out = new ByteArrayOutputStream();
      print.save(out);
      return new PrintFile(out.toByteArray(), print.getNumberOfPages(), placed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      sources.forEach(PrintFile::close);
    }
  }

  /** The source must stay open until all is written. On paper nobody follows links or tags. */
  private static PDDocument append(PDDocument print, byte[] document) throws IOException {
    var source = Loader.loadPDF(document);
    for (var page : source.getPages()) {
      var printed = print.importPage(page);
      printed.setAnnotations(List.of());
      printed.getCOSObject().removeItem(COSName.STRUCT_PARENTS);
    }
    if (source.getNumberOfPages() % 2 == 1) {
      print.addPage(new PDPage(source.getPage(0).getMediaBox()));
    }
    return source;
  }

  private static void close(PDDocument source) {
    try {
      source.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
