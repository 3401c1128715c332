package nl.innovatiebudget.notification.template;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The words about an application that was not submitted yet, checked at build time. */
@CheckedTemplate(basePath = "message")
final class DraftTemplates {

  private DraftTemplates() {}

  static native TemplateInstance partnerSignedNl(DraftFacts draft, DraftNews.PartnerSigned news);

  static native TemplateInstance partnerSignedEn(DraftFacts draft, DraftNews.PartnerSigned news);

  static native TemplateInstance signatureMissingNl(
      DraftFacts draft, DraftNews.SignatureMissing news);

  static native TemplateInstance signatureMissingEn(
      DraftFacts draft, DraftNews.SignatureMissing news);

  static TemplateInstance of(DraftNews news, boolean dutch, DraftFacts draft) {
    return switch (news) {
      case DraftNews.PartnerSigned told ->
          dutch ? partnerSignedNl(draft, told) : partnerSignedEn(draft, told);
      case DraftNews.SignatureMissing told ->
          dutch ? signatureMissingNl(draft, told) : signatureMissingEn(draft, told);
    };
  }
}
