package nl.innovatiebudget.notification.letter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a document is made of, for those who hear it: headings, lists, tables. */
final class Tags {

  private Tags() {}

  /** In the order in which they are read. */
  static List<String> of(PDDocument document) {
    var tags = new ArrayList<String>();
    collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
    return tags;
  }

  /** The text in the order in which it is read aloud, which may not be the one of drawing. */
  static String text(PDDocument document) throws IOException {
    var parts = new Parts();
    parts.getText(document);
    var text = new StringBuilder();
    read(document.getDocumentCatalog().getStructureTreeRoot(), null, parts.byPlace, text);
    return text.toString();
  }

  private static void read(
      PDStructureNode node, PDPage page, Map<Place, StringBuilder> parts, StringBuilder text) {
    for (var kid : node.getKids()) {
      switch (kid) {
        case PDStructureElement element ->
            read(element, element.getPage() == null ? page : element.getPage(), parts, text);
        case Integer id -> text.append(parts.get(new Place(page.getCOSObject(), id)));
        case PDMarkedContentReference part ->
            text.append(parts.get(new Place(part.getPage().getCOSObject(), part.getMCID())));
        default -> {}
      }
    }
  }

  private record Place(COSDictionary page, int id) {}

  /** What is drawn, by the page and number that the tags refer to. */
  private static final class Parts extends PDFTextStripper {

    private final Map<Place, StringBuilder> byPlace = new HashMap<>();
    private int id = -1;

    Parts() {
      addOperator(new BeginMarkedContentSequenceWithProperties(this));
    }

    @Override
    public void beginMarkedContentSequence(COSName name, COSDictionary properties) {
      id = getResources().getProperties(name).getCOSObject().getInt(COSName.MCID);
    }

    @Override
    protected void processTextPosition(TextPosition at) {
      byPlace
          .computeIfAbsent(
              new Place(getCurrentPage().getCOSObject(), id), any -> new StringBuilder())
          .append(at.getUnicode());
    }
  }

  private static void collect(PDStructureNode node, List<String> tags) {
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        tags.add(element.getStandardStructureType());
        collect(element, tags);
      }
    }
  }
}
