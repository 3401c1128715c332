package nl.innovatiebudget.assessment.advice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The jury's advice on a ranking, with its minutes. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class AdviceResource {

  private final WriteAdvice writeAdvice;
  private final SignAdvice signAdvice;
  private final ReadAdvice readAdvice;
  private final Advices advices;
  private final CurrentCaller caller;

  AdviceResource(
      WriteAdvice writeAdvice,
      SignAdvice signAdvice,
      ReadAdvice readAdvice,
      Advices advices,
      CurrentCaller caller) {
    this.writeAdvice = writeAdvice;
    this.signAdvice = signAdvice;
    this.readAdvice = readAdvice;
    this.advices = advices;
    this.caller = caller;
  }

  @POST
  @Path("rounds/{roundId}/advices")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR})
  @APIResponseSchema(value = AdviceView.class, responseCode = "201")
  @Operation(summary = "Writes the jury's advice on a ranking, as a draft")
  public Response write(@PathParam("roundId") String roundId, AdviceRequest request) {
    var advice = writeAdvice.write(roundId, request, caller.get());
    return shown(advice, Response.created(URI.create("advices/" + advice.adviceId())));
  }

  @PUT
  @Path("advices/{adviceId}")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR})
  @APIResponseSchema(value = AdviceView.class, responseCode = "200")
  @Operation(summary = "Writes a draft anew; If-Match carries the ETag that you read")
  public Response revise(
      @PathParam("adviceId") UUID adviceId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String read,
      AdviceRequest request) {
    return shown(writeAdvice.revise(adviceId, read, request, caller.get()), Response.ok());
  }

  @POST
  @Path("advices/{adviceId}/signatures")
  @Idempotent
  @RolesAllowed(Role.CHAIR)
  @APIResponseSchema(value = AdviceSignature.View.class, responseCode = "201")
  @Operation(summary = "Signs an advice; If-Match carries the ETag that you read")
  public Response sign(
      @PathParam("adviceId") UUID adviceId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String read) {
    return Response.status(Response.Status.CREATED)
        .entity(signAdvice.sign(adviceId, read, caller.get()))
        .build();
  }

  @GET
  @Path("advices/{adviceId}")
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.DECISION_MAKER, Role.AUDITOR})
  @APIResponseSchema(value = AdviceView.class, responseCode = "200")
  @Operation(summary = "Shows an advice; its ETag is the hash of all that it says")
  public Response get(@PathParam("adviceId") UUID adviceId) {
    return shown(readAdvice.view(advices.get(adviceId), caller.get()), Response.ok());
  }

  @GET
  @Path("rounds/{roundId}/advices")
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.DECISION_MAKER, Role.AUDITOR})
  @Operation(summary = "Lists the advices on a round, in the order in which they were written")
  public List<AdviceView> list(@PathParam("roundId") String roundId) {
    return readAdvice.ofRound(roundId, caller.get());
  }

  private static Response shown(AdviceView advice, ResponseBuilder response) {
    return response.header(HttpHeaders.ETAG, AdviceTag.of(advice)).entity(advice).build();
  }
}
