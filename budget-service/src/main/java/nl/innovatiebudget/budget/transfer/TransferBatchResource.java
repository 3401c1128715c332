package nl.innovatiebudget.budget.transfer;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import nl.innovatiebudget.budget.transfer.TransferRequest.Mode;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Many transfers in one request. */
@Path("/transfer-batches")
@Produces(MediaType.APPLICATION_JSON)
public class TransferBatchResource {

  private final TransferReader reader;
  private final GroupCommit group;
  private final TransferAnswers answers;

  TransferBatchResource(TransferReader reader, GroupCommit group, TransferAnswers answers) {
    this.reader = reader;
    this.group = group;
    this.answers = answers;
  }

  /** Reads on a thread that may take its time, and waits on none. */
  @POST
  @Blocking
  @RolesAllowed(Role.LEDGER_CLIENT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Records up to 1,000 transfers, all or none, or each for itself")
  @RequestBody(content = @Content(schema = @Schema(implementation = TransferRequest.Batch.class)))
  @APIResponse(
      responseCode = "200",
      description = "What became of each, in the order in which they were sent",
      content = @Content(schema = @Schema(implementation = TransferOutcome.Batch.class)))
  @APIResponse(responseCode = "409", description = "All or nothing, and at least one was refused")
  @APIResponse(responseCode = "503", description = "Not known; send the same again")
  public CompletionStage<Response> add(byte[] body) {
    var batch = reader.batch(body);
    var transfers =
        batch.mode() == Mode.ALL_OR_NOTHING ? linked(batch.transfers()) : batch.transfers();
    var answer = answers.of(batch);
    return group.record(transfers).handle(answer::batch);
  }

  private static List<Transfer> linked(List<Transfer> transfers) {
    var linked = new ArrayList<Transfer>(transfers.size());
    for (var transfer : transfers.subList(0, transfers.size() - 1)) {
      linked.add(transfer.tiedToNext() ? transfer : transfer.linked());
    }
    linked.add(transfers.getLast());
    return linked;
  }
}
