package nl.innovatiebudget.budget.iso20022;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** A schema as ISO 20022 publishes it, from a library that ships it. */
enum OfficialSchema {
  PAIN_001("pain.001.001.09.xsd");

  private final Schema schema;

  OfficialSchema(String resource) {
    this.schema = read(resource);
  }

  /** Throws when the schema does not allow this document. */
  void require(byte[] document) {
    try {
      schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
    } catch (SAXException | IOException e) {
      throw new IllegalStateException("not a valid " + this + " document", e);
    }
  }

  private static Schema read(String resource) {
    var factory = SchemaFactory.newDefaultInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      var url = Thread.currentThread().getContextClassLoader().getResource(resource);
      if (url == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      try (var stream = url.openStream()) {
        return factory.newSchema(new StreamSource(stream));
      }
    } catch (SAXException | IOException e) {
      throw new IllegalStateException("cannot read " + resource, e);
    }
  }
}
