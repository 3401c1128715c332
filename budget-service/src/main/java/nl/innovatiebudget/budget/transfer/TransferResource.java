package nl.innovatiebudget.budget.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.LedgerReaders;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the ledger, shown one by one. A machine client books between accounts of its own and
 * sees no other rows; see {@link AccountCode#isOfClients}.
 */
@Path("/transfers")
@Produces(MediaType.APPLICATION_JSON)
public class TransferResource {

  private static final int PAGE_ROWS = 100;

  private final Transfers transfers;
  private final TransferReader reader;
  private final GroupCommit group;
  private final TransferAnswers answers;
  private final LedgerReaders readers;

  TransferResource(
      Transfers transfers,
      TransferReader reader,
      GroupCommit group,
      TransferAnswers answers,
      LedgerReaders readers) {
    this.transfers = transfers;
    this.reader = reader;
    this.group = group;
    this.answers = answers;
    this.readers = readers;
  }

  /**
   * Does not occupy a thread while it waits for the commit that it shares with others. A refused id
   * stays refused; to send the same again is always safe.
   */
  @PUT
  @Path("/{transferId}")
  @RolesAllowed(Role.LEDGER_CLIENT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Records a transfer, once, however often it is sent")
  @RequestBody(content = @Content(schema = @Schema(implementation = TransferRequest.class)))
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content = @Content(schema = @Schema(implementation = TransferOutcome.class)))
  @APIResponse(
      responseCode = "200",
      description = "Was recorded before, with the same body",
      content = @Content(schema = @Schema(implementation = TransferOutcome.class)))
  @APIResponse(responseCode = "409", description = "Refused; nothing happened")
  @APIResponse(responseCode = "503", description = "Not known; send the same again")
  public CompletionStage<Response> put(@PathParam("transferId") UUID transferId, byte[] body) {
    var transfer = reader.one(body, transferId);
    var answer = answers.of(transfer);
    return group.record(List.of(transfer)).handle(answer::single);
  }

  @GET
  @Path("/{transferId}")
  @RolesAllowed({Role.LEDGER_CLIENT, Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "One transfer, as it was recorded")
  public TransferView show(@PathParam("transferId") UUID transferId) {
    return transfers
        .find(new TransferId(transferId))
        .filter(row -> readers.see(row.transfer().debit()))
        .map(TransferView::of)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  /**
   * At most {@value #PAGE_ROWS} rows, oldest first; the next page starts after the last position.
   */
  @GET
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "Transfers of one account or of all, oldest first, 100 at a time")
  public List<TransferView> list(
      @QueryParam("accountCode") @Nullable String accountCode,
      @QueryParam("after") @DefaultValue("0") long after) {
    var account = accountCode == null ? null : new AccountCode(accountCode);
    return transfers.list(account, after, PAGE_ROWS).stream().map(TransferView::of).toList();
  }
}
