package nl.innovatiebudget.assessment.ranking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Money that the jury moves between the pots of a round. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class PotTransferResource {

  private final MovePotMoney movePotMoney;
  private final WithdrawTransfer withdrawTransfer;
  private final PotTransfers transfers;
  private final PotTransferWithdrawals withdrawals;
  private final CurrentCaller caller;

  PotTransferResource(
      MovePotMoney movePotMoney,
      WithdrawTransfer withdrawTransfer,
      PotTransfers transfers,
      PotTransferWithdrawals withdrawals,
      CurrentCaller caller) {
    this.movePotMoney = movePotMoney;
    this.withdrawTransfer = withdrawTransfer;
    this.transfers = transfers;
    this.withdrawals = withdrawals;
    this.caller = caller;
  }

  @POST
  @Path("rounds/{roundId}/pot-transfers")
  @Idempotent
  @RolesAllowed(Role.CHAIR)
  @APIResponseSchema(value = PotTransferView.class, responseCode = "201")
  @Operation(summary = "Moves money between two pots that were judged, with a reason")
  public Response move(@PathParam("roundId") String roundId, TransferRequest request) {
    return Response.status(Response.Status.CREATED)
        .entity(movePotMoney.move(roundId, request, caller.get()))
        .build();
  }

  @POST
  @Path("pot-transfers/{transferId}/withdrawals")
  @Idempotent
  @RolesAllowed(Role.CHAIR)
  @APIResponseSchema(value = PotTransferView.class, responseCode = "201")
  @Operation(summary = "Reverses a transfer between pots, with a reason")
  public Response withdraw(@PathParam("transferId") UUID transferId, WithdrawalRequest request) {
    return Response.status(Response.Status.CREATED)
        .entity(withdrawTransfer.withdraw(transferId, request, caller.get()))
        .build();
  }

  @GET
  @Path("rounds/{roundId}/pot-transfers")
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.DECISION_MAKER, Role.AUDITOR})
  @Operation(summary = "Lists the transfers between the pots of a round, reversed ones included")
  public List<PotTransferView> list(@PathParam("roundId") String roundId) {
    var made = transfers.ofRound(roundId);
    var reversed =
        withdrawals.of(made.stream().map(PotTransfer::transferId).toList()).stream()
            .collect(Collectors.toMap(PotTransferWithdrawal::transferId, Function.identity()));
    return made.stream()
        .map(transfer -> PotTransferView.of(transfer, reversed.get(transfer.transferId())))
        .toList();
  }
}
