package nl.innovatiebudget.assessment.caseview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.assignment.Panels;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The cases, for staff and for the jurors who judge them. */
@Path("/cases")
public class CaseResource {

  private static final Set<String> STAFF =
      Set.of(Role.PROGRAMME_OFFICER, Role.CHAIR, Role.DECISION_MAKER, Role.AUDITOR);

  private final CaseSummaries summaries;
  private final CaseAccess access;
  private final Panels panels;
  private final CurrentCaller caller;

  CaseResource(CaseSummaries summaries, CaseAccess access, Panels panels, CurrentCaller caller) {
    this.summaries = summaries;
    this.access = access;
    this.panels = panels;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.DECISION_MAKER, Role.AUDITOR})
  @Operation(summary = "Lists cases, at most 1,000, by number")
  public List<CaseSummary> list(
      @QueryParam("roundId") @Nullable String roundId,
      @QueryParam("state") @Nullable CaseState state) {
    var listed = summaries.matching(roundId, state);
    var barred =
        access.barred(listed.stream().map(CaseSummary::applicationId).toList(), caller.get());
    return listed.stream().filter(summary -> !barred.contains(summary.applicationId())).toList();
  }

  @GET
  @Path("{applicationId}")
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.DECISION_MAKER, Role.AUDITOR, Role.JUROR})
  @Operation(summary = "Shows a case; a juror sees the cases assigned to that juror")
  public CaseView get(@PathParam("applicationId") UUID applicationId) {
    var reader = caller.get();
    var file = access.withoutConflict(applicationId, reader);
    if (reader.roles().stream().anyMatch(STAFF::contains)) {
      return CaseView.forStaff(file, panels.conflicted(file));
    }
    access.seat(applicationId, reader);
    return CaseView.forJuror(file);
  }
}
