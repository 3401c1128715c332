package nl.innovatiebudget.intake.round;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Helps to write a definition: its schema, and a trial that stores nothing. */
@Path("/rounds")
public class RoundDraftResource {

  private final CheckRound check;
  private final DefinitionSchema schema;
  private final RequestLanguage language;
  private final Clock clock;

  RoundDraftResource(
      CheckRound check, DefinitionSchema schema, RequestLanguage language, Clock clock) {
    this.check = check;
    this.schema = schema;
    this.language = language;
    this.clock = clock;
  }

  /** Whether a remark stands in the way of publication. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /**
   * @param location JSON pointer into the definition, as a fragment
   */
  public record Remark(Severity severity, String code, String location, String detail) {}

  /**
   * @param valid whether it could be published now; there may be warnings all the same
   */
  public record Validation(boolean valid, List<Remark> mistakes) {}

  @POST
  @Path("/validations")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Try whether a definition could be published now; nothing is stored")
  public Validation validate(RoundDefinition round) {
    var rejections = check.rejections(round, clock.instant());
    var mistakes =
        rejections.stream().map(r -> remark(Severity.ERROR, r.code(), r.pointer(), r.detail()));
    var warnings =
        PublicationWarning.of(round)
            .map(w -> remark(Severity.WARNING, w.code(), w.pointer(), w.detail()));
    return new Validation(rejections.isEmpty(), Stream.concat(mistakes, warnings).toList());
  }

  @GET
  @Path("/definition-schema")
  @Produces(DefinitionSchema.MEDIA_TYPE)
  @PermitAll
  @APIResponse(
      responseCode = "200",
      description = "The schema",
      content =
          @Content(
              schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)))
  @Operation(summary = "The JSON Schema (2020-12) of a round's definition")
  public String definitionSchema() {
    return schema.text();
  }

  private Remark remark(Severity severity, String code, String pointer, Text detail) {
    return new Remark(severity, code, "#" + pointer, detail.in(language.locale()));
  }
}
