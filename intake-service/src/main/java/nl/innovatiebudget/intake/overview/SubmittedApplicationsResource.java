package nl.innovatiebudget.intake.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import nl.innovatiebudget.intake.overview.ListParameters.Question;
import nl.innovatiebudget.intake.round.Rounds;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What was submitted in a round, for those who run it and those who audit it. */
@Path("/rounds/{roundId: [a-z0-9-]+}/applications")
public class SubmittedApplicationsResource {

  private static final String CSV = "text/csv";
  private static final MediaType CSV_TYPE = new MediaType("text", "csv");

  private final ListSubmitted listSubmitted;
  private final ExportSubmitted exportSubmitted;
  private final Rounds rounds;
  private final RequestLanguage language;

  SubmittedApplicationsResource(
      ListSubmitted listSubmitted,
      ExportSubmitted exportSubmitted,
      Rounds rounds,
      RequestLanguage language) {
    this.listSubmitted = listSubmitted;
    this.exportSubmitted = exportSubmitted;
    this.rounds = rounds;
    this.language = language;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, CSV})
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(
      summary = "What was submitted in a round, filtered and searched, in pages",
      description =
          "When there are more, the Link header has the address of the next page (rel=\"next\")."
              + " As text/csv the whole list comes at once, by number, without pages.")
  @APIResponse(
      responseCode = "200",
      description = "A page of the list, or all of it as CSV",
      headers = {
        @Header(name = "Link", schema = @Schema(type = SchemaType.STRING)),
        @Header(
            name = "Total-Count",
            description = "If asked; 10000 means that or more",
            schema = @Schema(type = SchemaType.INTEGER))
      },
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.ARRAY, implementation = SubmittedRow.class)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
      })
  public Response list(
      @PathParam("roundId") String roundId,
      @BeanParam ListParameters parameters,
      @Context UriInfo address,
      @Context HttpHeaders headers) {
    var question = parameters.read(roundId, language.locale());
    if (rounds.latest(roundId).isEmpty()) {
      throw new Rejected(Rejection.notFound());
    }
    var wanted = headers.getAcceptableMediaTypes().getFirst();
    return wanted.isCompatible(CSV_TYPE) && !wanted.isWildcardType()
        ? csv(question)
        : page(question, address);
  }

  private Response page(Question question, UriInfo address) {
    var filter = question.filter();
    var kind = filter.words() == null ? "list" : "search";
    var page =
        listSubmitted.page(filter, question.order(), question.after(), question.limit(), kind);
    var answer = Response.ok(page.rows(), MediaType.APPLICATION_JSON_TYPE);
    var next = page.next();
    if (next != null) {
      answer.header(HttpHeaders.LINK, NextPage.link(address, next.token()));
    }
    if (question.wantsTotal()) {
      answer.header("Total-Count", listSubmitted.count(filter));
    }
    return answer.build();
  }

  private Response csv(Question question) {
    StreamingOutput whole = out -> exportSubmitted.write(question.filter(), out);
    return Response.ok(whole, CSV_TYPE.withCharset("utf-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + question.filter().roundId() + ".csv\"")
        .build();
  }
}
