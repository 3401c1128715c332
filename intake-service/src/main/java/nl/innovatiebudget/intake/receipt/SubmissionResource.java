package nl.innovatiebudget.intake.receipt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.Consortium;
import nl.innovatiebudget.intake.application.Submission;
import nl.innovatiebudget.intake.application.Submissions;
import nl.innovatiebudget.intake.organisation.CurrentRepresentation;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.web.Reception;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Submitting an application, and its receipts. */
@Path("/applications/{applicationId}/submissions")
@Produces(MediaType.APPLICATION_JSON)
public class SubmissionResource {

  private final SubmitApplication submitApplication;
  private final Reception reception;
  private final ApplicationAccess access;
  private final Submissions submissions;
  private final Organisations organisations;
  private final CurrentCaller caller;
  private final CurrentRepresentation representation;
  private final ReceiptPages pages;
  private final ReceiptPdf pdf;

  SubmissionResource(
      SubmitApplication submitApplication,
      Reception reception,
      ApplicationAccess access,
      Submissions submissions,
      Organisations organisations,
      CurrentCaller caller,
      CurrentRepresentation representation,
      ReceiptPages pages,
      ReceiptPdf pdf) {
    this.submitApplication = submitApplication;
    this.reception = reception;
    this.access = access;
    this.submissions = submissions;
    this.organisations = organisations;
    this.caller = caller;
    this.representation = representation;
    this.pages = pages;
    this.pdf = pdf;
  }

  /** Whether a later submission took its place. */
  public enum Standing {
    IN_FORCE,
    REPLACED
  }

  /** One submission, without its content. */
  public record SubmissionSummary(
      int submission,
      Submission.Kind kind,
      Instant receivedAt,
      String contentHash,
      Standing standing) {}

  @POST
  @RolesAllowed(Role.APPLICANT)
  @Idempotent
  @APIResponseSchema(value = Receipt.class, responseCode = "201")
  @Operation(summary = "Submit the signed content; gives a receipt with the instant of reception")
  public Response submit(@PathParam("applicationId") UUID applicationId) {
    var receipt = submitApplication.submit(applicationId, reception.receivedAt());
    return Response.created(
            URI.create("/applications/" + applicationId + "/submissions/" + receipt.submission()))
        .entity(receipt)
        .build();
  }

  @GET
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(
      summary = "Every submission of this application that you took part in, the first one first")
  public List<SubmissionSummary> all(@PathParam("applicationId") UUID applicationId) {
    var application = access.readable(applicationId);
    return submissions.of(applicationId).stream()
        .filter(this::maySee)
        .map(submission -> summary(submission, application))
        .toList();
  }

  @GET
  @Path("/{submission}")
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "The receipt of one submission, with what was submitted")
  public Receipt one(
      @PathParam("applicationId") UUID applicationId, @PathParam("submission") int sequence) {
    var application = access.readable(applicationId);
    return Receipt.of(application, submission(applicationId, sequence));
  }

  @GET
  @Path("/{submission}/receipt")
  @Produces("application/pdf")
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @APIResponse(
      responseCode = "200",
      description = "The document",
      content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @Operation(summary = "The receipt and all entered data as a document (PDF/UA-1)")
  public Response document(
      @PathParam("applicationId") UUID applicationId, @PathParam("submission") int sequence) {
    var application = access.readable(applicationId);
    var submission = submission(applicationId, sequence);
    var name = application.number().orElseThrow() + "-" + sequence + ".pdf";
    return Response.ok(pdf.of(pages.of(application, submission)))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
        .build();
  }

  private Submission submission(UUID applicationId, int sequence) {
    return submissions
        .one(applicationId, sequence)
        .filter(this::maySee)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  /** Applicants see what they were a party to; a submission before or after that is others'. */
  private boolean maySee(Submission submission) {
    var person = caller.get();
    return person.hasRole(Role.PROGRAMME_OFFICER)
        || person.hasRole(Role.AUDITOR)
        || Consortium.of(submission.content(), organisations)
            .publicMember(representation.get())
            .isPresent();
  }

  private static SubmissionSummary summary(Submission submission, Application application) {
    return new SubmissionSummary(
        submission.sequence(),
        submission.kind(),
        submission.receivedAt(),
        submission.contentHash(),
        submission.sequence() == application.submission() ? Standing.IN_FORCE : Standing.REPLACED);
  }
}
