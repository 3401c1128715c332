package nl.innovatiebudget.notification.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Deliveries for who runs the service: where they are, never what they say or to whom. */
@Path("/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {

  private static final int PAGE = 100;

  private final DeliveryDesk desk;
  private final DecideOnDelivery decide;
  private final Senders senders;
  private final CurrentCaller caller;

  DeliveryResource(
      DeliveryDesk desk, DecideOnDelivery decide, Senders senders, CurrentCaller caller) {
    this.desk = desk;
    this.decide = decide;
    this.senders = senders;
    this.caller = caller;
  }

  /** Why somebody does something. */
  public record Why(@NotBlank @Size(max = 500) String reason) {}

  @GET
  @RolesAllowed(Role.OPERATOR)
  @Operation(summary = "At most 100 deliveries, by id; after continues a list")
  public List<DeliveryView> list(
      @QueryParam("state") @Nullable DeliveryState state,
      @QueryParam("channel") @Nullable Way channel,
      @QueryParam("after") @Nullable UUID after) {
    return desk.list(state, channel, after, PAGE);
  }

  @POST
  @Path("/{deliveryId}/redrives")
  @Idempotent
  @RolesAllowed(Role.OPERATOR)
  @APIResponseSchema(value = DeliveryView.class, responseCode = "201")
  @Operation(summary = "Tries a delivery again at once")
  public Response redrive(@PathParam("deliveryId") UUID deliveryId, Why why) {
    var delivery = decide.redrive(deliveryId, caller.get().actingSubject(), why.reason());
    senders.wake();
    return created(delivery);
  }

  @POST
  @Path("/{deliveryId}/discards")
  @Idempotent
  @RolesAllowed(Role.OPERATOR)
  @APIResponseSchema(value = DeliveryView.class, responseCode = "201")
  @Operation(summary = "Lets a delivery go; proposes it when the law asks to tell it")
  public Response discard(@PathParam("deliveryId") UUID deliveryId, Why why) {
    return created(decide.discard(deliveryId, caller.get().actingSubject(), why.reason()));
  }

  @POST
  @Path("/{deliveryId}/discard-approvals")
  @Idempotent
  @RolesAllowed(Role.OPERATOR)
  @APIResponseSchema(value = DeliveryView.class, responseCode = "201")
  @Operation(summary = "Lets go of a delivery that another operator proposed to let go of")
  public Response approveDiscard(@PathParam("deliveryId") UUID deliveryId) {
    return created(decide.approveDiscard(deliveryId, caller.get().actingSubject()));
  }

  private static Response created(DeliveryView delivery) {
    return Response.status(Response.Status.CREATED).entity(delivery).build();
  }
}
