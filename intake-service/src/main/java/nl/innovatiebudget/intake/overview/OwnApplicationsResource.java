package nl.innovatiebudget.intake.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import nl.innovatiebudget.intake.organisation.CurrentRepresentation;
import nl.innovatiebudget.intake.overview.OwnApplications.ApplicationSummary;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The caller's own applications. */
@Path("/applications")
public class OwnApplicationsResource {

  private final OwnApplications ownApplications;
  private final CurrentRepresentation representation;
  private final RequestLanguage language;

  OwnApplicationsResource(
      OwnApplications ownApplications,
      CurrentRepresentation representation,
      RequestLanguage language) {
    this.ownApplications = ownApplications;
    this.representation = representation;
    this.language = language;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.APPLICANT)
  @Operation(
      summary = "The applications of your organisation, what changed last first",
      description =
          "When there are more, the Link header has the address of the next page (rel=\"next\").")
  public RestResponse<List<ApplicationSummary>> own(
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
    var reader = new QueryReader(language.locale());
    var position = reader.read("after", after, PagePosition::ofInstant);
    int rows = reader.limit(limit);
    reader.refuseFaults();
    var page =
        ownApplications.page(
            representation.get(),
            Objects.requireNonNullElse(position, PagePosition.OfInstant.START),
            rows);
    var answer = RestResponse.ResponseBuilder.ok(page.summaries());
    var next = page.next();
    if (next != null) {
      answer.header(HttpHeaders.LINK, NextPage.link(address, next.token()));
    }
    return answer.build();
  }
}
