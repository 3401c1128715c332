package nl.innovatiebudget.intake.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.innovatiebudget.intake.report.ShowReports.ReportingProject;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which projects of a round reported, and which are late. */
@Path("/rounds/{roundId: [a-z0-9-]+}/reporting-projects")
@Produces(MediaType.APPLICATION_JSON)
public class RoundReportsResource {

  private final ShowReports showReports;

  RoundReportsResource(ShowReports showReports) {
    this.showReports = showReports;
  }

  @GET
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "The awarded projects of a round, with the reports asked of each")
  public List<ReportingProject> all(@PathParam("roundId") String roundId) {
    return showReports.ofRound(roundId);
  }
}
