package nl.innovatiebudget.notification.letter;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The judgement of veraPDF. */
public final class Conformance {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Conformance() {}

  /** All that a document does against PDF/A-2a and PDF/UA-1. */
  public static List<String> faults(byte[] document) {
    return Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)
        .flatMap(flavour -> faults(document, flavour).stream())
        .toList();
  }

  static List<String> faults(byte[] document, PDFAFlavour flavour) {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);
      if (result.getTotalAssertions() < 100) {
        return List.of("hardly anything was judged: " + result);
      }
      return result.getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(assertion -> flavour + " " + assertion)
          .toList();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
