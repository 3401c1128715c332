package nl.innovatiebudget.budget.iso20022;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Stops a document that is deeper or has more elements than any message of a bank, or that has a
 * document type. Takes the namespace of the message away, since the classes of the library are
 * without; elements of another namespace keep theirs and fit nowhere.
 */
final class BoundedXmlReader extends StreamReaderDelegate {

  private static final int DEEPEST = 40;
  private static final int MOST_ELEMENTS = 250_000;
  private static final int MOST_ATTRIBUTES = 10;

  private final String namespace;
  private int depth;
  private int elements;

  BoundedXmlReader(XMLStreamReader reader, String namespace) {
    super(reader);
    this.namespace = namespace;
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        if (++depth > DEEPEST
            || ++elements > MOST_ELEMENTS
            || getAttributeCount() > MOST_ATTRIBUTES) {
          throw new XMLStreamException("more than a message of a bank has", getLocation());
        }
      }
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new XMLStreamException("a document type has no place here", getLocation());
      default -> {}
    }
    return event;
  }

  /** As the interface describes it, but through the bounds above. */
  @Override
  public int nextTag() throws XMLStreamException {
    int event = next();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.CHARACTERS && !isWhiteSpace()
          || event == XMLStreamConstants.END_DOCUMENT) {
        throw new XMLStreamException("an element was expected", getLocation());
      }
      event = next();
    }
    return event;
  }

  @Override
  public String getNamespaceURI() {
    var own = super.getNamespaceURI();
    return own == null || own.equals(namespace) ? "" : own;
  }
}
