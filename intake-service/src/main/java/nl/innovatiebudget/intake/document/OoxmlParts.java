package nl.innovatiebudget.intake.document;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The content types that an OOXML container lists for its parts (ECMA-376, part 2).
 *
 * @param contentTypes as they are in the list
 */
record OoxmlParts(Set<String> contentTypes) {

  private static final String MAIN = ".main+xml";
  private static final String MACROS = "vbaproject";

  /** Nothing when it is no XML; knows no document types or entities from outside. */
  static OoxmlParts read(byte[] xml) {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    var found = new OoxmlParts(new HashSet<>());
    try {
      var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          found.add(reader);
        }
      }
      reader.close();
      return found;
    } catch (XMLStreamException e) {
      return new OoxmlParts(Set.of());
    }
  }

  private void add(XMLStreamReader element) {
    var contentType = element.getAttributeValue(null, "ContentType");
    if (contentType != null) {
      contentTypes.add(contentType);
    }
  }

  /** That of the one main part, without its ending; empty when there is none, or more than one. */
  Optional<String> mediaType() {
    var main = contentTypes.stream().filter(type -> type.endsWith(MAIN)).toList();
    return main.size() == 1
        ? Optional.of(main.getFirst().substring(0, main.getFirst().length() - MAIN.length()))
        : Optional.empty();
  }

  boolean hasMacros() {
    return contentTypes.stream().anyMatch(type -> type.toLowerCase(Locale.ROOT).contains(MACROS));
  }
}
