package nl.innovatiebudget.budget.iso20022;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Reads XML that somebody else made. No document type, no entities of its own, nothing from
 * outside, bounded in size, depth, number of elements and length of their texts; what does not fit
 * the types of the message is refused, all places at once.
 */
final class BankXml {

  static final int LARGEST_BYTES = 4 * 1024 * 1024;

  /** So many faults are told; a document that has more is wrong altogether. */
  private static final int MOST_FAULTS = 20;

  /** In the whole document: the parser compares each declaration with all before it. */
  private static final int MOST_NAMESPACES = 20;

  private static final Map<Class<?>, JAXBContext> CONTEXTS = new ConcurrentHashMap<>();

  private static final String FAMILY = "urn:iso:std:iso:20022:tech:xsd:";

  private BankXml() {}

  /** The message that the document says it is, such as {@code camt.053.001.08}. */
  static String messageName(byte[] document) {
    if (document.length > LARGEST_BYTES) {
      throw new Rejected(BankFileRejections.tooLarge(LARGEST_BYTES));
    }
    try {
      var reader = new BoundedXmlReader(opened(document), "");
      reader.nextTag();
      var namespace = reader.getNamespaceURI();
      if (!reader.getLocalName().equals("Document") || !namespace.startsWith(FAMILY)) {
        throw new Rejected(BankFileRejections.notIso20022());
      }
      return namespace.substring(FAMILY.length());
    } catch (XMLStreamException e) {
      throw new Rejected(BankFileRejections.notXml(place(e)));
    }
  }

  /** The content of the document's one message. */
  static <T> T read(byte[] document, String messageName, Class<T> type) {
    var faults = new ArrayList<Rejection>();
    try {
      var reader = new BoundedXmlReader(opened(document), FAMILY + messageName);
      reader.nextTag();
      if (reader.nextTag() != XMLStreamConstants.START_ELEMENT) {
        throw notAsAgreed(reader);
      }
      var unmarshaller = context(type).createUnmarshaller();
      unmarshaller.setEventHandler(
          event -> {
            var line = event.getLocator() == null ? 0 : event.getLocator().getLineNumber();
            faults.add(BankFileRejections.notAsAgreed(line));
            return faults.size() < MOST_FAULTS
                && !(event.getLinkedException() instanceof XMLStreamException);
          });
      var value = unmarshaller.unmarshal(reader, type).getValue();
      Rejected.ifAny(faults);
      if (value == null) {
        throw notAsAgreed(reader);
      }
      while (reader.hasNext()) {
        reader.next();
      }
      return value;
    } catch (XMLStreamException e) {
      throw new Rejected(BankFileRejections.notXml(place(e)));
    } catch (JAXBException e) {
      Rejected.ifAny(faults);
      throw new Rejected(
          e.getLinkedException() instanceof XMLStreamException cause
              ? BankFileRejections.notXml(place(cause))
              : BankFileRejections.notXml(0));
    }
  }

  /** Made once for each message: it takes longer than reading does. */
  private static JAXBContext context(Class<?> type) throws JAXBException {
    var known = CONTEXTS.get(type);
    if (known != null) {
      return known;
    }
    var made = JAXBContext.newInstance(type);
    CONTEXTS.put(type, made);
    return made;
  }

  private static XMLStreamReader opened(byte[] document) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is read from outside");
        });
    factory.setProperty("jdk.xml.elementAttributeLimit", BoundedXmlReader.MOST_ATTRIBUTES);
    return factory.createXMLStreamReader(new StringReader(text(document)));
  }

  /** Messages of banks are in UTF-8, so that what is looked for is found as it is. */
  private static String text(byte[] document) throws XMLStreamException {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    } catch (CharacterCodingException e) {
      throw new XMLStreamException("not in UTF-8", e);
    }
    int namespaces = 0;
    for (int at = text.indexOf("xmlns"); at >= 0; at = text.indexOf("xmlns", at + 1)) {
      if (++namespaces > MOST_NAMESPACES) {
        throw new XMLStreamException("more namespaces than a message of a bank has");
      }
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Rejected notAsAgreed(XMLStreamReader reader) {
    return new Rejected(BankFileRejections.notAsAgreed(reader.getLocation().getLineNumber()));
  }

  private static int place(XMLStreamException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
  }
}
