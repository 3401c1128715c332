package nl.innovatiebudget.budget.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.budget.approval.ProposalView;
import nl.innovatiebudget.budget.approval.Proposals;
import nl.innovatiebudget.budget.payment.PaymentOrderView.PaymentView;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** From what is due to a file for the bank. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class PaymentOrderResource {

  private static final int LIST_ROWS = 100;

  private final Proposals proposals;
  private final PaymentCandidates candidates;
  private final PaymentOrders orders;
  private final Payments payments;
  private final ExportOrder exportOrder;
  private final WithdrawOrder withdrawOrder;
  private final CurrentCaller caller;

  PaymentOrderResource(
      Proposals proposals,
      PaymentCandidates candidates,
      PaymentOrders orders,
      Payments payments,
      ExportOrder exportOrder,
      WithdrawOrder withdrawOrder,
      CurrentCaller caller) {
    this.proposals = proposals;
    this.candidates = candidates;
    this.orders = orders;
    this.payments = payments;
    this.exportOrder = exportOrder;
    this.withdrawOrder = withdrawOrder;
    this.caller = caller;
  }

  @GET
  @Path("/payment-candidates")
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "What may be paid now, the most urgent first, at most 1,000")
  public List<PaymentCandidate> candidates() {
    return candidates.today();
  }

  @POST
  @Path("/payment-order-proposals")
  @Idempotent
  @RolesAllowed(Role.CONTROLLER)
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(
      summary = "Proposes to pay what is due, on one day and from one line of the budget",
      description = "A colleague approves it at /proposals/{proposalId}/approvals.")
  public Response propose(NewPaymentOrder order) {
    var body = order.body();
    ProposalView proposal =
        proposals.propose(PaymentOrderBody.KIND, body.subject(), body, order.reason());
    return Response.created(URI.create("/v1/proposals/" + proposal.proposalId()))
        .entity(proposal)
        .build();
  }

  @GET
  @Path("/payment-orders")
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "Orders that two people agreed on, newest first, at most 100")
  public List<PaymentOrderView> list() {
    return orders.newest(LIST_ROWS).stream().map(this::view).toList();
  }

  @GET
  @Path("/payment-orders/{orderId}")
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "An order and how far each of its payments is")
  public PaymentOrderView show(@PathParam("orderId") UUID orderId) {
    return view(orders.find(orderId).orElseThrow(() -> new Rejected(Rejection.notFound())));
  }

  @POST
  @Path("/payment-orders/{orderId}/exports")
  @Idempotent
  @RolesAllowed(Role.CONTROLLER)
  @APIResponseSchema(value = FileView.class, responseCode = "201")
  @Operation(summary = "Makes the file for the bank, once; asked again it is the same file")
  public Response export(@PathParam("orderId") UUID orderId) {
    var file = exportOrder.export(orderId, caller.get().actingSubject());
    return Response.created(URI.create("/v1/payment-orders/" + orderId + "/file"))
        .entity(FileView.of(file))
        .build();
  }

  @GET
  @Path("/payment-orders/{orderId}/file")
  @Produces(MediaType.APPLICATION_XML)
  @RolesAllowed(Role.CONTROLLER)
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "409", description = "No file was made of the order yet")
  @Operation(summary = "The file for the bank (pain.001.001.09), the same bytes every time")
  public Response file(@PathParam("orderId") UUID orderId) {
    if (orders.find(orderId).isEmpty()) {
      throw new Rejected(Rejection.notFound());
    }
    var file =
        orders.file(orderId).orElseThrow(() -> new Rejected(PaymentRejections.orderNotExported()));
    return Response.ok(file.content(), MediaType.APPLICATION_XML)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + file.messageId() + ".xml\"")
        .tag(file.sha256())
        .build();
  }

  @POST
  @Path("/payment-orders/{orderId}/withdrawals")
  @Idempotent
  @RolesAllowed(Role.CONTROLLER)
  @APIResponseSchema(value = PaymentOrderView.class, responseCode = "201")
  @Operation(summary = "Calls an order off before a file was made of it")
  public Response withdraw(@PathParam("orderId") UUID orderId, OrderWithdrawal withdrawal) {
    var by = caller.get().actingSubject();
    var order = withdrawOrder.withdraw(orderId, withdrawal.reason(), by);
    return Response.status(Response.Status.CREATED).entity(view(order)).build();
  }

  @GET
  @Path("/payments")
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "All payments that were ordered for an application, oldest first")
  public List<PaymentView> ofApplication(@QueryParam("applicationId") @Nullable UUID id) {
    if (id == null) {
      throw new Rejected(PaymentRejections.applicationMissing());
    }
    return payments.ofApplication(id).stream().map(PaymentView::of).toList();
  }

  private PaymentOrderView view(PaymentOrder order) {
    return PaymentOrderView.of(order, payments.ofOrder(order.orderId()));
  }

  /** Why it is called off. */
  public record OrderWithdrawal(@NotNull @NotBlank @Size(max = 2000) String reason) {}

  /** The file for the bank, without its bytes. */
  public record FileView(String messageId, String sha256, int bytes, Instant exportedAt) {
    static FileView of(PaymentFile file) {
      return new FileView(
          file.messageId(), file.sha256(), file.content().length, file.exportedAt());
    }
  }
}
