package nl.innovatiebudget.notification.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What an officer must do so that nobody is left untold. */
@Path("/tasks")
public class TaskResource {

  private static final int MOST = 200;

  private final Tasks tasks;
  private final CurrentCaller caller;

  TaskResource(Tasks tasks, CurrentCaller caller) {
    this.tasks = tasks;
    this.caller = caller;
  }

  /** What was done about it. */
  public record Completion(@NotBlank @Size(max = 500) String outcome) {}

  @GET
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "The open tasks, oldest first, at most 200")
  public List<Tasks.Task> open() {
    return tasks.open(MOST);
  }

  @POST
  @Path("/{taskId}/completions")
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Transactional
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
