package nl.innovatiebudget.notification.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.template.Contact;
import nl.innovatiebudget.notification.template.MessageTemplates;
import nl.innovatiebudget.notification.template.MessageText;
import nl.innovatiebudget.notification.wording.Samples;
import nl.innovatiebudget.notification.wording.TemplateForms;
import nl.innovatiebudget.notification.wording.TemplateVersion;
import nl.innovatiebudget.notification.wording.TemplateVersions;
import nl.innovatiebudget.notification.wording.Wording;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How proposed words would look, before they are used. */
@Path("/template-versions")
public class PreviewResource {

  private final TemplateVersions versions;
  private final TemplateForms forms;
  private final Wording wording;
  private final LetterPdf pdf;
  private final Contact contact;
  private final Clock clock;

  PreviewResource(
      TemplateVersions versions,
      TemplateForms forms,
      Wording wording,
      LetterPdf pdf,
      Contact contact,
      Clock clock) {
    this.versions = versions;
    this.forms = forms;
    this.wording = wording;
    this.pdf = pdf;
    this.contact = contact;
    this.clock = clock;
  }

  @GET
  @Path("/{versionId}/previews")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.AUDITOR})
  @Produces({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML, "application/pdf"})
  @Transactional
  @Operation(
      summary = "The words with made-up facts, as text, html or pdf",
      description =
          "answers: YES or NO to every question that the template asks, or BARE, where nothing is"
              + " there that can be absent.")
  public Response preview(
      @PathParam("versionId") UUID versionId,
      @QueryParam("format") @DefaultValue("text") String format,
      @QueryParam("answers") @DefaultValue("YES") Samples.Situation answers) {
    var version =
        versions.findByIdOptional(versionId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    var words = wording.preview(version, answers);
    return switch (format) {
      case "text" ->
          Response.ok(words.subject() + "\n\n" + words.text() + "\n", utf8(MediaType.TEXT_PLAIN))
              .build();
      case "html" -> Response.ok(html(version, words), utf8(MediaType.TEXT_HTML)).build();
      case "pdf" ->
          Response.ok(pdf.of(specimen(version, words), clock.instant()), "application/pdf").build();
      default ->
          throw new Rejected(
              Rejection.of(
                  Rejection.Kind.INVALID,
                  "format-unknown",
                  "Kies text, html of pdf.",
                  "Choose text, html or pdf."));
    };
  }

  /** A message as the portal shows it, a letter as a letter. */
  private String html(TemplateVersion version, MessageText words) {
    boolean letter = forms.of(version.name()).orElseThrow().letter();
    return letter ? specimen(version, words) : MessageTemplates.html(version.language(), words);
  }

  private String specimen(TemplateVersion version, MessageText words) {
    boolean dutch = version.language() == Language.NL;
    var addressee = dutch ? "Gemeente Voorbeeldstad" : "Municipality of Voorbeeldstad";
    var sheet =
        new LetterSheet(
            version.language(),
            addressee,
            "IBDO-2024-0042",
            true,
            clock.instant(),
            Set.of(),
            null,
            null,
            contact);
    return LetterPage.specimen(sheet, words);
  }

  private static String utf8(String type) {
    return type + ";charset=UTF-8";
  }
}
