package nl.innovatiebudget.intake.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationContent;
import nl.innovatiebudget.intake.report.ShowReports.ProjectReports;
import nl.innovatiebudget.intake.report.SubmitReport.Sent;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Accounting for a project that was awarded. */
@Path("/applications/{applicationId}")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

  private static final String ID = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

  private final SubmitReport submitReport;
  private final ShowReports showReports;

  ReportResource(SubmitReport submitReport, ShowReports showReports) {
    this.submitReport = submitReport;
    this.showReports = showReports;
  }

  /**
   * How far a project is.
   *
   * @param costsToDate since the project began, each category once
   * @param milestoneIds what was reached since the report before this one
   * @param documentIds of documents that were uploaded with kind {@code report}
   */
  public record ProgressReport(
      @NotNull @Size(max = 4) List<CostLine> costsToDate,
      @NotNull @Size(max = 20) List<@Size(max = 40) @Pattern(regexp = ID) String> milestoneIds,
      @NotBlank @Size(max = 20_000) @Pattern(regexp = ApplicationContent.PARAGRAPHS) String results,
      @NotNull @Size(max = 20) List<UUID> documentIds) {}

  /**
   * What a project led to and what it cost.
   *
   * @param costs of the whole project, each category once
   * @param documentIds of documents that were uploaded with kind {@code report}
   */
  public record FinalReport(
      @NotNull @Size(min = 1, max = 4) List<CostLine> costs,
      @NotBlank @Size(max = 20_000) @Pattern(regexp = ApplicationContent.PARAGRAPHS) String results,
      @NotNull @Size(max = 20) List<UUID> documentIds) {}

  @POST
  @Path("/progress-reports")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.APPLICANT)
  @Idempotent
  @APIResponseSchema(value = ReportView.class, responseCode = "201")
  @Operation(summary = "Report how far a project is that your organisation leads")
  public Response progress(@PathParam("applicationId") UUID applicationId, ProgressReport report) {
    return created(
        applicationId,
        new Sent(
            ReportKind.PROGRESS,
            report.costsToDate(),
            report.milestoneIds(),
            report.results(),
            report.documentIds()));
  }

  @POST
  @Path("/final-reports")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.APPLICANT)
  @Idempotent
  @APIResponseSchema(value = ReportView.class, responseCode = "201")
  @Operation(summary = "Account for the whole project, after which the grant is determined")
  public Response whole(@PathParam("applicationId") UUID applicationId, FinalReport report) {
    return created(
        applicationId,
        new Sent(
            ReportKind.FINAL, report.costs(), List.of(), report.results(), report.documentIds()));
  }

  @GET
  @Path("/reports")
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "What was reported on a project, and which reports are still asked")
  public ProjectReports all(@PathParam("applicationId") UUID applicationId) {
    return showReports.of(applicationId);
  }

  @GET
  @Path("/reports/{reportId}")
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "One report")
  public ReportView one(
      @PathParam("applicationId") UUID applicationId, @PathParam("reportId") UUID reportId) {
    return showReports.one(applicationId, reportId);
  }

  private Response created(UUID applicationId, Sent sent) {
    var report = submitReport.submit(applicationId, sent);
    var address = "/v1/applications/%s/reports/%s".formatted(applicationId, report.reportId());
    return Response.created(URI.create(address)).entity(ReportView.of(report)).build();
  }
}
