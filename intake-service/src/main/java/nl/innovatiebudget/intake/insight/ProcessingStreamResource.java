package nl.innovatiebudget.intake.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import nl.innovatiebudget.intake.overview.QueryReader;
import nl.innovatiebudget.intake.processing.ProcessingStream;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Lets whoever keeps the log of processing of the organisation fetch the lines of this service. */
@Path("/processing-lines")
public class ProcessingStreamResource {

  private final ProcessingStream stream;
  private final RequestLanguage language;

  ProcessingStreamResource(ProcessingStream stream, RequestLanguage language) {
    this.stream = stream;
    this.language = language;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.AUDITOR)
  @Operation(
      summary = "The log of processing, as a stream",
      description =
          "All lines in the order in which they were written, two minutes after they were. Go on"
              + " with the position of the last line; an empty answer means that there are no more"
              + " yet.")
  public List<ProcessingStream.ProcessingLine> lines(
      @Parameter(description = "Position of the last line that you have; 0 to begin")
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
          @Nullable String limit) {
    var reader = new QueryReader(language.locale());
    var position = reader.read("after", after, Long::valueOf);
    int rows = reader.limit(limit);
    reader.refuseFaults();
    return stream.after(Objects.requireNonNullElse(position, 0L), rows);
  }
}
