package nl.innovatiebudget.notification.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What waits to go on paper. */
@Path("/paper-queue")
public class PaperQueueResource {

  private final PaperQueue queue;

  PaperQueueResource(PaperQueue queue) {
    this.queue = queue;
  }

  @GET
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.OPERATOR, Role.AUDITOR})
  @Operation(summary = "How many letters wait for the printer, for an address, and for the post")
  public PaperQueue.Counts counts() {
    return queue.counts();
  }
}
