package nl.innovatiebudget.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.assignment.Panels;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * The chair lets a case be pre-selected by fewer jurors than the round promised, or without one of
 * a kind that it demands: after a recusal there may be nobody without a conflict to take the seat.
 */
@ApplicationScoped
class AllowSmallPanel {

  private final CaseFiles cases;
  private final CaseAccess access;
  private final Rounds rounds;
  private final Panels panels;
  private final WholePanels wholePanels;
  private final SmallPanels smallPanels;
  private final Acts acts;
  private final Clock clock;

  AllowSmallPanel(
      CaseFiles cases,
      CaseAccess access,
      Rounds rounds,
      Panels panels,
      WholePanels wholePanels,
      SmallPanels smallPanels,
      Acts acts,
      Clock clock) {
    this.cases = cases;
    this.access = access;
    this.rounds = rounds;
    this.panels = panels;
    this.wholePanels = wholePanels;
    this.smallPanels = smallPanels;
    this.acts = acts;
    this.clock = clock;
  }

  /** Why these jurors suffice. */
  public record SmallPanelRequest(@NotBlank @Size(max = 2000) String reason) {}

  /** Of how many the panel is made up. */
  record Details(int jurors) {}

  /**
   * Refuses a chair with an interest in the case, a case that does not wait for scores, a panel
   * that is whole, and one of which nobody is left.
   */
  @Transactional
  SmallPanelView allow(UUID applicationId, Caller chair, SmallPanelRequest request) {
    if (cases.lock(applicationId).isEmpty()) {
      throw new Rejected(Rejection.notFound());
    }
    var file = access.withoutConflict(applicationId, chair);
    if (file.state() != CaseState.ASSIGNED) {
      throw new Rejected(ScoringRejections.notWithTheJury());
    }
    var panel = panels.of(List.of(file));
    if (panel.isEmpty()) {
      throw new Rejected(ScoringRejections.nobodyOnPanel());
    }
    if (wholePanels.isWhole(rounds.current(file.roundId()).assessment(), panel)) {
      throw new Rejected(ScoringRejections.panelWhole());
    }
    var allowed =
        new SmallPanel(
            applicationId, panel.size(), request.reason(), chair.actingSubject(), clock.instant());
    smallPanels.persist(allowed);
    acts.record(
        new NewAct(
            file.roundId(),
            applicationId,
            null,
            "small-panel-allowed",
            request.reason(),
            new Details(panel.size())));
    return allowed.view();
  }
}
