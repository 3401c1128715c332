package nl.innovatiebudget.intake.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.insight.Usage.Use;
import nl.innovatiebudget.intake.overview.NextPage;
import nl.innovatiebudget.intake.overview.QueryReader;
import nl.innovatiebudget.intake.processing.ProcessingLog;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Lets applicants see what was used of their application, and by whom. */
@Path("/applications/{applicationId}/usage")
public class UsageResource {

  private final ApplicationAccess access;
  private final ExplainUsage explainUsage;
  private final ProcessingLog processing;
  private final CurrentCaller caller;
  private final RequestLanguage language;

  UsageResource(
      ApplicationAccess access,
      ExplainUsage explainUsage,
      ProcessingLog processing,
      CurrentCaller caller,
      RequestLanguage language) {
    this.access = access;
    this.explainUsage = explainUsage;
    this.processing = processing;
    this.caller = caller;
    this.language = language;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.APPLICANT, Role.AUDITOR})
  @Operation(
      summary = "Which data the decision uses, and who read or changed the file",
      description =
          "The uses come in pages, the newest first; when there are more, the Link header has the"
              + " address of the next page (rel=\"next\").")
  public RestResponse<Usage> usage(
      @PathParam("applicationId") UUID applicationId,
      @Parameter(description = "Opaque: from the Link header of the page before")
          @QueryParam("after")
          @Nullable String after,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "" + QueryReader.HIGHEST_LIMIT,
                      defaultValue = "" + QueryReader.USUAL_LIMIT))
          @QueryParam("limit")
          @Nullable String limit,
      @Context UriInfo address) {
    var locale = language.locale();
    var reader = new QueryReader(locale);
    var before = reader.read("after", after, Long::valueOf);
    int rows = reader.limit(limit);
    reader.refuseFaults();
    var application = access.readable(applicationId);
    var found = uses(application, Objects.requireNonNullElse(before, Long.MAX_VALUE), rows + 1);
    var uses = found.subList(0, Math.min(rows, found.size()));
    var answer =
        RestResponse.ResponseBuilder.ok(
            new Usage(
                applicationId,
                explainUsage.of(application, locale),
                uses.stream().map(UsageResource::use).toList()));
    if (found.size() > rows) {
      answer.header(
          HttpHeaders.LINK, NextPage.link(address, Long.toString(uses.getLast().position())));
    }
    return answer.build();
  }

  private List<ProcessingLog.Use> uses(Application application, long before, int limit) {
    var id = application.applicationId();
    return caller.get().hasRole(Role.AUDITOR) || application.outcome().isPresent()
        ? processing.of(id, before, limit)
        : processing.ofUninformed(id, before, limit);
  }

  private static Use use(ProcessingLog.Use use) {
    return new Use(
        use.usedAt(), use.activity(), use.name(), use.done(), use.role(), use.organisationName());
  }
}
