package nl.innovatiebudget.intake.receipt;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationContent;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.intake.application.Applications;
import nl.innovatiebudget.intake.application.SignedForm;
import nl.innovatiebudget.intake.application.Submission;
import nl.innovatiebudget.intake.application.Submissions;
import nl.innovatiebudget.intake.processing.ProcessingLog;
import nl.innovatiebudget.kit.links.SignedLinks;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Opening a whole submission by a link, for who judges it and was given the link. */
@Path("/submission-links")
public class SubmissionLinkResource {

  private static final MediaType PDF = new MediaType("application", "pdf");

  private final SignedLinks links;
  private final Applications applications;
  private final Submissions submissions;
  private final ProcessingLog processing;
  private final ReceiptPages pages;
  private final ReceiptPdf pdf;

  SubmissionLinkResource(
      SignedLinks links,
      Applications applications,
      Submissions submissions,
      ProcessingLog processing,
      ReceiptPages pages,
      ReceiptPdf pdf) {
    this.links = links;
    this.applications = applications;
    this.submissions = submissions;
    this.processing = processing;
    this.pages = pages;
    this.pdf = pdf;
  }

  @GET
  @Path("/{token}")
  @Produces({"application/pdf", MediaType.APPLICATION_JSON})
  @PermitAll
  @Transactional
  @APIResponse(
      responseCode = "200",
      description = "What was submitted",
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ApplicationContent.class))
      })
  @Operation(
      summary = "What was submitted, by a link that has not expired: a document, or JSON",
      description =
          "Without contact persons. What was withdrawn or is not treated is not shown any more.")
  public Response submission(@PathParam("token") String token, @Context HttpHeaders headers) {
    var opened = links.openedSubmission(token).orElseThrow(SubmissionLinkResource::notFound);
    var application = judged(opened).orElseThrow(SubmissionLinkResource::notFound);
    var submission =
        submissions
            .one(opened.applicationId(), opened.submission())
            .orElseThrow(SubmissionLinkResource::notFound);
    processing.recordByLink(application.applicationId(), token);
    return asksForPdf(headers) ? document(application, submission) : content(submission);
  }

  private Optional<Application> judged(SignedLinks.Submitted opened) {
    return applications
        .findByIdOptional(opened.applicationId())
        .filter(found -> found.status() != ApplicationStatus.WITHDRAWN)
        .filter(found -> found.status() != ApplicationStatus.NOT_TREATED)
        .filter(found -> !found.isRefusedToTreat());
  }

  private Response document(Application application, Submission submission) {
    var name = application.number().orElseThrow() + "-" + submission.sequence() + ".pdf";
    return Response.ok(pdf.of(pages.forJury(application, submission)), PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
        .build();
  }

  private static Response content(Submission submission) {
    var content = SignedForm.of(submission.content().withoutContacts()).json();
    return Response.ok(content, MediaType.APPLICATION_JSON_TYPE).build();
  }

  /** A browser that follows the link takes anything, and is given what people read. */
  private static boolean asksForPdf(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .filter(
            type -> type.isCompatible(PDF) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
        .findFirst()
        .map(type -> type.isCompatible(PDF))
        .orElse(true);
  }

  private static Rejected notFound() {
    return new Rejected(Rejection.notFound());
  }
}
