package nl.innovatiebudget.assessment.caseview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.RecordedAct;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The record of a round, for staff who account for it. Acts on a case in which the reader has a
 * personal interest are left out.
 */
@Path("/rounds/{roundId}/acts")
public class ActResource {

  private static final int PAGE = 500;

  private final Acts acts;
  private final CaseFiles cases;
  private final CaseAccess access;
  private final CurrentCaller caller;

  ActResource(Acts acts, CaseFiles cases, CaseAccess access, CurrentCaller caller) {
    this.acts = acts;
    this.cases = cases;
    this.access = access;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "All that was done in a round, at most 500 at a time, the oldest first")
  public List<RecordedAct> page(
      @PathParam("roundId") String roundId,
      @QueryParam("applicationId") @Nullable UUID applicationId,
      @QueryParam("after") @DefaultValue("0") long after) {
    var page = acts.after(roundId, applicationId, after, PAGE);
    var shown = shown(page);
    while (shown.isEmpty() && !page.isEmpty()) {
      page = acts.after(roundId, applicationId, page.getLast().position(), PAGE);
      shown = shown(page);
    }
    return shown;
  }

  /** An empty page means that there is no more, so one that loses all of its acts is skipped. */
  private List<RecordedAct> shown(List<RecordedAct> page) {
    var barred = barred(page);
    return page.stream()
        .filter(act -> act.applicationId() == null || !barred.contains(act.applicationId()))
        .toList();
  }

  private Set<UUID> barred(List<RecordedAct> page) {
    var concerned =
        page.stream()
            .map(RecordedAct::applicationId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var files = cases.list("applicationId in ?1", concerned);
    var barred = new HashSet<>(ids(files));
    barred.removeAll(ids(access.withoutConflict(files, caller.get())));
    return barred;
  }

  private static Set<UUID> ids(List<CaseFile> files) {
    return files.stream().map(CaseFile::applicationId).collect(Collectors.toSet());
  }
}
