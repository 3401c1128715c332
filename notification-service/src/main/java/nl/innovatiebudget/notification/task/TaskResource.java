package nl.innovatiebudget.notification.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.notification.paging.PagePosition;
import nl.innovatiebudget.notification.paging.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an officer must do so that nobody is left untold. */
@Path("/tasks")
@Produces(MediaType.APPLICATION_JSON)
public class TaskResource {

  private static final int HIGHEST_LIMIT = 200;
  private static final Paging.Size SIZE = new Paging.Size(HIGHEST_LIMIT, HIGHEST_LIMIT);

  private final Tasks tasks;
  private final CurrentCaller caller;
  private final Paging paging;

  TaskResource(Tasks tasks, CurrentCaller caller, Paging paging) {
    this.tasks = tasks;
    this.caller = caller;
    this.paging = paging;
  }

  /** What was done about it. */
  public record Completion(@NotBlank @Size(max = 500) String outcome) {}

  @GET
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(
      summary = "The open tasks, oldest first",
      description =
          "When there are more, the Link header has the address of the next page (rel=\"next\").")
  public RestResponse<List<Tasks.Task>> open(
      @Parameter(description = "Opaque: from the Link header of the page before")
          @QueryParam("after")
          @Nullable String after,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "" + HIGHEST_LIMIT,
                      defaultValue = "" + HIGHEST_LIMIT))
          @QueryParam("limit")
          @Nullable String limit,
      @Context UriInfo address) {
    var asked = paging.read("after", after, PagePosition.OLDEST, limit, SIZE);
    var found = tasks.open(asked.position(), asked.rows());
    return asked.answer(found, task -> new PagePosition(task.openedAt(), task.taskId()), address);
  }

  @POST
  @Path("/{taskId}/completions")
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Transactional
  @APIResponseSchema(value = Tasks.Task.class, responseCode = "201")
  @Operation(summary = "Says what was done about a task")
  public Response complete(@PathParam("taskId") UUID taskId, Completion completion) {
    if (tasks.find(taskId).isEmpty()) {
      throw new Rejected(Rejection.notFound());
    }
    if (!tasks.complete(taskId, caller.get().actingSubject(), completion.outcome())) {
      throw new Rejected(
          Rejection.of(
              Rejection.Kind.CONFLICT,
              "task-completed",
              "Deze taak is al afgehandeld.",
              "This task was completed already."));
    }
    return Response.status(Response.Status.CREATED)
        .entity(tasks.find(taskId).orElseThrow())
        .build();
  }
}
