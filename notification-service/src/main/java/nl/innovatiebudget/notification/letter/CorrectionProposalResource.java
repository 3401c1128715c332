package nl.innovatiebudget.notification.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.notification.application.OneLine;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Proposes that a slip in a letter is corrected. */
@Path("/letters")
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionProposalResource {

  private final CorrectLetter correct;

  CorrectionProposalResource(CorrectLetter correct) {
    this.correct = correct;
  }

  /**
   * @param reason what was wrong, for the reader of the letter
   */
  public record CorrectionProposal(
      @NotNull Changes changes,
      @NotNull @NotBlank @Size(max = 2000) @Pattern(regexp = OneLine.ONLY) String reason) {}

  @POST
  @Path("/{letterId}/corrections")
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = CorrectionView.class, responseCode = "201")
  @Operation(summary = "Proposes to replace a letter by one without its slip")
  public Response propose(@PathParam("letterId") UUID letterId, CorrectionProposal proposal) {
    var correction = correct.propose(letterId, proposal.changes(), proposal.reason());
    return Response.status(Response.Status.CREATED).entity(correct.view(correction)).build();
  }
}
