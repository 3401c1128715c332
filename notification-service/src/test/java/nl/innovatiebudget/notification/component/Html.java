package nl.innovatiebudget.notification.component;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Reads our pages strictly: they are written so that every element is closed. */
public final class Html {

  private Html() {}

  public static Document parse(String html) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(html)));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + html, e);
    }
  }
}
