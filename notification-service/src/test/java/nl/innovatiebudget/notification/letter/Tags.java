package nl.innovatiebudget.notification.letter;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** What a document is made of, for those who hear it: headings, lists, tables. */
final class Tags {

  private Tags() {}

  /** In the order in which they are read. */
  static List<String> of(PDDocument document) {
    var tags = new ArrayList<String>();
    collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
    return tags;
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
