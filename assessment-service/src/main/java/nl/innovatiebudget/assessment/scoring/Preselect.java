package nl.innovatiebudget.assessment.scoring;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.assignment.Panels;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.round.RoundDefinition.Assessment;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Parts the clear cases from the doubtful ones, by the scores of all jurors and by how far those
 * are apart.
 */
@ApplicationScoped
class Preselect {

  private final Rounds rounds;
  private final CaseFiles cases;
  private final Panels panels;
  private final WholePanels wholePanels;
  private final ScoreSheets sheets;
  private final PreselectedCases preselected;
  private final Acts acts;
  private final Clock clock;

  Preselect(
      Rounds rounds,
      CaseFiles cases,
      Panels panels,
      WholePanels wholePanels,
      ScoreSheets sheets,
      PreselectedCases preselected,
      Acts acts,
      Clock clock) {
    this.rounds = rounds;
    this.cases = cases;
    this.panels = panels;
    this.wholePanels = wholePanels;
    this.sheets = sheets;
    this.preselected = preselected;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Refuses a round that still takes applications, and one in which a score is missing, or a juror
   * without whom the chair did not allow it.
   */
  @Transactional
  Preselection preselect(String roundId) {
    var round = rounds.lock(roundId);
    if (clock.instant().isBefore(round.closesAt())) {
      throw new Rejected(ScoringRejections.roundNotClosed());
    }
    var inRound = cases.lockRound(roundId);
    var open = inRound.stream().filter(Preselect::waitsForScores).toList();
    var panel = panels.of(open);
    var sheetsByCase = sheetsOf(open, panel);
    var missing =
        Stream.of(
            scoresMissing(open, panel, sheetsByCase),
            panelIncomplete(wholePanels.missing(round.assessment(), open, panel)));
    Rejected.ifAny(missing.flatMap(Optional::stream).toList());
    var opinions =
        open.stream()
            .collect(
                Collectors.toMap(
                    CaseFile::applicationId,
                    file -> opinion(round.assessment(), sheetsByCase, file.applicationId())));
    var bands = preselected.judge(opinions, round.assessment(), clock.instant());
    open.forEach(file -> file.preselected(requireNonNull(bands.get(file.applicationId())).state()));
    var preselection = Preselection.of(inRound);
    acts.record(new NewAct(roundId, null, null, "cases-preselected", null, preselection));
    return preselection;
  }

  private static boolean waitsForScores(CaseFile file) {
    return file.state() == CaseState.ELIGIBLE || file.state() == CaseState.ASSIGNED;
  }

  private Map<UUID, List<ScoreSheet>> sheetsOf(List<CaseFile> files, Set<Seat> panel) {
    return sheets.ofCases(files.stream().map(CaseFile::applicationId).toList()).stream()
        .filter(sheet -> panel.contains(sheet.seat()))
        .collect(Collectors.groupingBy(sheet -> sheet.seat().applicationId()));
  }

  private static PanelOpinion opinion(
      Assessment round, Map<UUID, List<ScoreSheet>> sheetsByCase, UUID applicationId) {
    var sheets = sheetsByCase.getOrDefault(applicationId, List.of());
    return PanelOpinion.of(round, sheets.stream().map(ScoreSheet::byCriterion).toList());
  }

  private static Optional<Rejection> panelIncomplete(List<CaseFile> files) {
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ScoringRejections.panelIncomplete(files.stream().map(CaseFile::number).toList()));
  }

  private static Optional<Rejection> scoresMissing(
      List<CaseFile> open, Set<Seat> panel, Map<UUID, List<ScoreSheet>> sheetsByCase) {
    var seatsByCase =
        panel.stream().collect(Collectors.groupingBy(Seat::applicationId, Collectors.counting()));
    var missing =
        open.stream()
            .filter(
                file -> {
                  long taken = seatsByCase.getOrDefault(file.applicationId(), 0L);
                  int scored = sheetsByCase.getOrDefault(file.applicationId(), List.of()).size();
                  return taken == 0 || scored < taken;
                })
            .map(CaseFile::number)
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(ScoringRejections.scoresMissing(missing));
  }

  /** How many cases of the round are in each band. */
  public record Preselection(long clearYes, long doubt, long clearNo) {

    static Preselection of(List<CaseFile> inRound) {
      var count =
          inRound.stream()
              .map(CaseFile::state)
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      return new Preselection(
          count.getOrDefault(CaseState.CLEAR_YES, 0L),
          count.getOrDefault(CaseState.DOUBT, 0L),
          count.getOrDefault(CaseState.CLEAR_NO, 0L));
    }
  }
}
