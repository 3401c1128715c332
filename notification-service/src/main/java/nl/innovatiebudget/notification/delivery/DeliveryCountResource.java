package nl.innovatiebudget.notification.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was sent and what still waits, without anyone's name. */
@Path("/delivery-counts")
public class DeliveryCountResource {

  private final DeliveryNumbers numbers;

  DeliveryCountResource(DeliveryNumbers numbers) {
    this.numbers = numbers;
  }

  @GET
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.OPERATOR, Role.AUDITOR})
  @Operation(summary = "How many messages of which kind went by which channel")
  public List<DeliveryNumbers.Count> counts() {
    return numbers.counts();
  }
}
