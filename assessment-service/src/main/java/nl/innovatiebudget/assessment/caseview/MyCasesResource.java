package nl.innovatiebudget.assessment.caseview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.assignment.Seats;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.jury.Juror;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.jury.JuryMembers;
import nl.innovatiebudget.assessment.scoring.ScoreSheets;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A juror's own work. */
@Path("/jurors/me/cases")
public class MyCasesResource {

  private final Jurors jurors;
  private final Seats seats;
  private final CaseFiles cases;
  private final CaseAccess access;
  private final JuryMembers members;
  private final ScoreSheets sheets;
  private final CurrentCaller caller;

  MyCasesResource(
      Jurors jurors,
      Seats seats,
      CaseFiles cases,
      CaseAccess access,
      JuryMembers members,
      ScoreSheets sheets,
      CurrentCaller caller) {
    this.jurors = jurors;
    this.seats = seats;
    this.cases = cases;
    this.access = access;
    this.members = members;
    this.sheets = sheets;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed(Role.JUROR)
  @Operation(summary = "Lists the cases assigned to the caller")
  public List<MyCase> list() {
    return jurors.bySubject(caller.get().actingSubject()).map(this::casesOf).orElse(List.of());
  }

  private List<MyCase> casesOf(Juror juror) {
    var scored =
        sheets.ofJuror(juror.jurorId()).stream()
            .map(sheet -> sheet.seat().applicationId())
            .collect(Collectors.toSet());
    var left = members.leftBy(juror.jurorId());
    var assigned =
        cases
            .among(seats.ofJuror(juror.jurorId()).stream().map(Seat::applicationId).toList())
            .stream()
            .filter(file -> !left.contains(file.roundId()))
            .toList();
    return access.withoutConflict(assigned, caller.get()).stream()
        .filter(file -> !file.state().isOut())
        .sorted(Comparator.comparing(CaseFile::number))
        .map(file -> myCase(file, scored))
        .toList();
  }

  private static MyCase myCase(CaseFile file, Set<UUID> scored) {
    var application = file.application();
    return new MyCase(
        file.applicationId(),
        file.number(),
        file.roundId(),
        application.title(),
        application.potId(),
        application.requestedCents(),
        scored.contains(file.applicationId()),
        file.contentChangedAt().orElse(null),
        file.state() == CaseState.DOUBT);
  }
}
