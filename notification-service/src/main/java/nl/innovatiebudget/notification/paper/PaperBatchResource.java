package nl.innovatiebudget.notification.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Letters on paper, in batches for the printer; their files are not kept for ever. */
@Path("/paper-batches")
@Produces(MediaType.APPLICATION_JSON)
public class PaperBatchResource {

  private static final int MOST = 100;

  private final PaperBatches batches;
  private final MakePaperBatch make;
  private final RecordDispatch record;
  private final CurrentCaller caller;

  PaperBatchResource(
      PaperBatches batches, MakePaperBatch make, RecordDispatch record, CurrentCaller caller) {
    this.batches = batches;
    this.make = make;
    this.record = record;
    this.caller = caller;
  }

  /** The day on which the batch was posted. */
  public record Dispatch(@NotNull LocalDate dispatchedOn) {}

  /** Another day in the place of one that was too early, and why. */
  public record DispatchCorrection(
      @NotNull LocalDate dispatchedOn, @NotBlank @Size(max = 500) String reason) {}

  /** A batch with its envelopes, in the order of the print. */
  @Schema(name = "PaperBatchContents")
  public record Contents(PaperBatch batch, List<PaperBatch.Letter> letters) {}

  @POST
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = PaperBatch.class, responseCode = "201")
  @Operation(
      summary = "Makes a batch of the letters that wait and have a postal address",
      description = "At most the configured number; the others are for the next batch.")
  public Response make() {
    var batch = make.by(caller.get().actingSubject());
    return Response.created(URI.create("paper-batches/" + batch.batchId())).entity(batch).build();
  }

  @GET
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "The newest 100 batches")
  public List<PaperBatch> newest() {
    return batches.newest(MOST);
  }

  @GET
  @Path("/{batchId}")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "A batch and what is in it")
  public Contents contents(@PathParam("batchId") UUID batchId) {
    return new Contents(found(batches.find(batchId)), batches.lettersOf(batchId));
  }

  @GET
  @Path("/{batchId}/csv")
  @Produces("text/csv")
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "The addresses of a batch, and on which pages of the PDF each letter is")
  public Response csv(@PathParam("batchId") UUID batchId) {
    return file(batches.csv(batchId), batchId, "csv");
  }

  @GET
  @Path("/{batchId}/pdf")
  @Produces("application/pdf")
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "All letters of a batch, to be printed on both sides")
  public Response pdf(@PathParam("batchId") UUID batchId) {
    return file(batches.pdf(batchId), batchId, "pdf");
  }

  @POST
  @Path("/{batchId}/dispatches")
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = RecordDispatch.Dispatched.class, responseCode = "201")
  @Operation(
      summary = "Records on which day a batch was posted",
      description =
          "Its letters are then sent. The term to object or appeal, for all who applied together,"
              + " begins on the day after the last posting of the decision.")
  public Response dispatched(@PathParam("batchId") UUID batchId, Dispatch dispatch) {
    var done = record.of(batchId, dispatch.dispatchedOn(), caller.get().actingSubject());
    return Response.status(Response.Status.CREATED).entity(done).build();
  }

  @POST
  @Path("/{batchId}/dispatch-corrections")
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = RecordDispatch.Dispatched.class, responseCode = "201")
  @Operation(
      summary = "Records that a batch was posted on a later day, or tells its day once more",
      description = "An earlier day is refused: it would shorten somebody's term.")
  public Response corrected(@PathParam("batchId") UUID batchId, DispatchCorrection correction) {
    var done =
        record.corrected(
            batchId, correction.dispatchedOn(), correction.reason(), caller.get().actingSubject());
    return Response.status(Response.Status.CREATED).entity(done).build();
  }

  private static Response file(Optional<byte[]> content, UUID batchId, String extension) {
    return Response.ok(found(content))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"paper-%s.%s\"".formatted(batchId, extension))
        .build();
  }

  private static <T> T found(Optional<T> wanted) {
    return wanted.orElseThrow(() -> new Rejected(Rejection.notFound()));
  }
}
