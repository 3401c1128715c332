package nl.innovatiebudget.assessment.objection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.casefile.Application;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.conflict.Conflicts;
import nl.innovatiebudget.assessment.jury.Juror;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.scoring.CriterionScore;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The work of a juror who judges a case again. Former scores are not shown. */
@Path("/jurors/me/objections")
public class ReassessorResource {

  private final Reassessments reassessments;
  private final Objections objections;
  private final CaseFiles cases;
  private final Jurors jurors;
  private final Conflicts conflicts;
  private final CurrentCaller caller;

  ReassessorResource(
      Reassessments reassessments,
      Objections objections,
      CaseFiles cases,
      Jurors jurors,
      Conflicts conflicts,
      CurrentCaller caller) {
    this.reassessments = reassessments;
    this.objections = objections;
    this.cases = cases;
    this.jurors = jurors;
    this.conflicts = conflicts;
    this.caller = caller;
  }

  /** A case to judge again, with what its applicant has against the decision. */
  public record MyObjection(
      UUID objectionId,
      Application application,
      String grounds,
      @Nullable List<CriterionScore> scores) {}

  @GET
  @Transactional
  @RolesAllowed(Role.JUROR)
  @Operation(summary = "The cases that the caller is to judge again")
  public List<MyObjection> mine() {
    return jurors.bySubject(caller.get().actingSubject()).stream()
        .flatMap(
            juror ->
                reassessments.ofJuror(juror.jurorId()).stream()
                    .flatMap(reassessment -> open(reassessment, juror)))
        .toList();
  }

  private Stream<MyObjection> open(Reassessment reassessment, Juror juror) {
    var objection = objections.get(reassessment.objectionId());
    var file = cases.get(objection.applicationId());
    if (!objection.isOpen() || conflicts.bars(juror, file)) {
      return Stream.empty();
    }
    return Stream.of(
        new MyObjection(
            objection.objectionId(),
            file.application(),
            objection.grounds(),
            reassessment.scores().orElse(null)));
  }
}
