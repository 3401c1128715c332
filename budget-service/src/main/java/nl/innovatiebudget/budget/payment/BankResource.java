package nl.innovatiebudget.budget.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import nl.innovatiebudget.budget.approval.ProposalView;
import nl.innovatiebudget.budget.approval.Proposals;
import nl.innovatiebudget.budget.payment.BankEntry.Kind;
import nl.innovatiebudget.budget.payment.PlaceReceipt.Placement;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What the bank says: whether payments were made, and what came in. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class BankResource {

  private static final int LIST_ROWS = 500;

  private final BankMessageTurns turns;
  private final ReceiveBankMessage receiveBankMessage;
  private final ExplainBankEntry explainBankEntry;
  private final BankEntries entries;
  private final Proposals proposals;
  private final CurrentCaller caller;

  BankResource(
      BankMessageTurns turns,
      ReceiveBankMessage receiveBankMessage,
      ExplainBankEntry explainBankEntry,
      BankEntries entries,
      Proposals proposals,
      CurrentCaller caller) {
    this.turns = turns;
    this.receiveBankMessage = receiveBankMessage;
    this.explainBankEntry = explainBankEntry;
    this.entries = entries;
    this.proposals = proposals;
    this.caller = caller;
  }

  /** The id within the message makes it harmless to send it again: the answer is the same. */
  @POST
  @Path("/bank-messages")
  @Consumes(MediaType.APPLICATION_XML)
  @RolesAllowed({Role.CONTROLLER, Role.LEDGER_CLIENT})
  @Operation(
      summary = "Reads a status report (pain.002.001.10) or a statement (camt.053.001.08)",
      description =
          "At most 4 MiB and 5,000 entries, one message at a time. The same message again has no effect and gets the same answer.")
  public BankMessageView receive(byte[] document) {
    var by = caller.get().actingSubject();
    var received = turns.take(() -> receiveBankMessage.receive(document, by));
    return new BankMessageView(
        received.kind(),
        received.messageId(),
        received.entries().stream().map(BankEntryView::of).toList());
  }

  @GET
  @Path("/bank-entries")
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "Lines of the bank that a person has to look at, oldest first, at most 500")
  public List<BankEntryView> toLookAt() {
    return entries.toLookAt(LIST_ROWS).stream().map(BankEntryView::of).toList();
  }

  @POST
  @Path("/bank-entries/{entryId}/explanations")
  @Idempotent
  @RolesAllowed(Role.CONTROLLER)
  @APIResponseSchema(value = BankEntryView.class, responseCode = "201")
  @Operation(summary = "Says what a line of the bank was that could not be placed; moves no money")
  public Response explain(@PathParam("entryId") UUID entryId, Explanation explanation) {
    var by = caller.get().actingSubject();
    var entry = explainBankEntry.explain(entryId, explanation.explanation(), by);
    return Response.status(Response.Status.CREATED).entity(BankEntryView.of(entry)).build();
  }

  @POST
  @Path("/bank-entries/{entryId}/placement-proposals")
  @Idempotent
  @RolesAllowed(Role.CONTROLLER)
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(
      summary = "Proposes to take money that came in without a reference for a reclaim",
      description = "A colleague approves it at /proposals/{proposalId}/approvals.")
  public Response place(@PathParam("entryId") UUID entryId, ReceiptPlacement placement) {
    var body = new Placement(entryId, placement.reclaimId(), placement.reason());
    ProposalView proposal =
        proposals.propose(PlaceReceipt.KIND, entryId.toString(), body, placement.reason());
    return Response.created(URI.create("/v1/proposals/" + proposal.proposalId()))
        .entity(proposal)
        .build();
  }

  /** For which claim it came, and how that is known. */
  public record ReceiptPlacement(
      @NotNull UUID reclaimId, @NotNull @NotBlank @Size(max = 2000) String reason) {}

  /** What somebody found out. */
  public record Explanation(@NotNull @NotBlank @Size(max = 2000) String explanation) {}

  /** A message of the bank and what became of each of its lines. */
  public record BankMessageView(Kind kind, String messageId, List<BankEntryView> entries) {}
}
