package nl.innovatiebudget.budget.iso20022;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * Stops a document that is deeper, has more elements or has longer texts than any message of a
 * bank, or that has a document type; it stops before any of that is kept or made a number of. Takes
 * the namespace of the message away, since the classes of the library are without; elements of
 * another namespace keep theirs and fit nowhere.
 */
final class BoundedXmlReader extends StreamReaderDelegate {

  /** Entries, payments in them and lines of a report; a statement of a day has far fewer. */
  static final int MOST_ENTRIES = 5_000;

  static final int LONGEST_TEXT = 2_000;

  /** With the declarations of namespaces; banks write three of them, all at the top. */
  static final int MOST_ATTRIBUTES = 6;

  private static final int DEEPEST = 40;

  /** Elements and attributes: thirty for each entry. */
  private static final int MOST_PARTS = 30 * MOST_ENTRIES;

  private final String namespace;
  private final StringBuilder text = new StringBuilder();
  private boolean leaf;
  private int depth;
  private int parts;
  private int entries;
  private int payments;

  BoundedXmlReader(XMLStreamReader reader, String namespace) {
    super(reader);
    this.namespace = namespace;
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> begin();
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        if (text.length() + getTextLength() > LONGEST_TEXT) {
          throw tooMuch();
        }
        text.append(getTextCharacters(), getTextStart(), getTextLength());
      }
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new XMLStreamException("a document type has no place here", getLocation());
      default -> {}
    }
    return event;
  }

  private void begin() throws XMLStreamException {
    int attributes = getAttributeCount() + getNamespaceCount();
    parts += 1 + attributes;
    if (++depth > DEEPEST || parts > MOST_PARTS || attributes > MOST_ATTRIBUTES) {
      throw tooMuch();
    }
    for (int i = 0; i < getAttributeCount(); i++) {
      if (getAttributeValue(i).length() > LONGEST_TEXT) {
        throw tooMuch();
      }
    }
    switch (getLocalName()) {
      case "Ntry" -> entries++;
      case "TxDtls", "TxInfAndSts" -> payments++;
      default -> {}
    }
    if (entries > MOST_ENTRIES || payments > MOST_ENTRIES) {
      throw new Rejected(BankFileRejections.tooManyEntries(MOST_ENTRIES));
    }
    text.setLength(0);
    leaf = true;
  }

  /** The library takes a day that is not there for another one, and numbers of any length. */
  private void end() {
    if (leaf && !LeafText.fits(getLocalName(), text.toString().strip())) {
      throw new Rejected(BankFileRejections.notAsAgreed(getLocation().getLineNumber()));
    }
    text.setLength(0);
    leaf = false;
    depth--;
  }

  private XMLStreamException tooMuch() {
    return new XMLStreamException("more than a message of a bank has", getLocation());
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
