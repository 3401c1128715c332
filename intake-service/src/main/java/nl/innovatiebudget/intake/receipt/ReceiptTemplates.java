package nl.innovatiebudget.intake.receipt;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of a receipt, checked at build time against {@link ReceiptPage}. */
@CheckedTemplate(basePath = "receipt")
final class ReceiptTemplates {

  private ReceiptTemplates() {}

  static native TemplateInstance receipt(ReceiptPage page);
}
