package nl.innovatiebudget.assessment.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.assignment.Panels;
import nl.innovatiebudget.assessment.assignment.Seat;
import nl.innovatiebudget.assessment.casefile.Application;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.pitch.PitchScore;
import nl.innovatiebudget.assessment.pitch.PitchScores;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CriterionInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.JurorInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.PotInput;
import nl.innovatiebudget.assessment.round.RoundDefinition;
import nl.innovatiebudget.assessment.round.RoundDefinition.Pot;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.assessment.scoring.ScoreSheet;
import nl.innovatiebudget.assessment.scoring.ScoreSheets;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;

/** Reads the facts that a ranking of a round depends on, as they are now. */
@ApplicationScoped
class GatherInputs {

  private final Rounds rounds;
  private final CaseFiles cases;
  private final Panels panels;
  private final ScoreSheets sheets;
  private final PitchScores pitches;

  GatherInputs(
      Rounds rounds, CaseFiles cases, Panels panels, ScoreSheets sheets, PitchScores pitches) {
    this.rounds = rounds;
    this.cases = cases;
    this.panels = panels;
    this.sheets = sheets;
    this.pitches = pitches;
  }

  /**
   * What was given by decisions is no longer in the pots. Refuses a round whose jury is not ready,
   * or of which every case was decided already.
   *
   * @param ownCases cases of a ranking that is compared with the facts: what was given to them is
   *     its own doing and still in the pots
   */
  RankingInputs gather(RoundDefinition round, Set<UUID> ownCases) {
    var inRound = cases.lockRound(round.roundId());
    refuseUnready(inRound);
    var given = givenToOthers(inRound, ownCases);
    var ranked = inRound.stream().filter(file -> file.state().mayBeRanked()).toList();
    var jurors = jurors(ranked);
    var inputs =
        ranked.stream()
            .map(file -> input(file, jurors.getOrDefault(file.applicationId(), List.of()), given))
            .toList();
    refuseUnscored(inputs);
    refuseMissingPitches(inputs);
    return new RankingInputs(
        round.roundId(),
        round.version(),
        round.assessment().clearYesFrom(),
        round.pots().stream()
            .map(pot -> new PotInput(pot.potId(), pot.label(), left(pot, given)))
            .toList(),
        round.assessment().criteria().stream()
            .map(criterion -> new CriterionInput(criterion.criterionId(), criterion.weight()))
            .toList(),
        inputs);
  }

  Set<UUID> decided(String roundId) {
    return cases.ofRound(roundId).stream()
        .filter(file -> file.state().isDecided())
        .map(CaseFile::applicationId)
        .collect(Collectors.toSet());
  }

  private static void refuseUnready(List<CaseFile> inRound) {
    var waiting =
        inRound.stream()
            .filter(
                file -> file.state() == CaseState.ELIGIBLE || file.state() == CaseState.ASSIGNED)
            .map(CaseFile::number)
            .toList();
    if (!waiting.isEmpty()) {
      throw new Rejected(new RankingRejection.PreselectionMissing(waiting));
    }
    var inTheRound = inRound.stream().map(CaseFile::state).filter(state -> !state.isOut()).toList();
    if (!inTheRound.isEmpty() && inTheRound.stream().allMatch(CaseState::isDecided)) {
      throw new Rejected(new RankingRejection.RoundDecided());
    }
  }

  /** Per pot; money that the ledger refused is still meant for its case. */
  private static Map<String, Euro> givenToOthers(List<CaseFile> inRound, Set<UUID> ownCases) {
    return inRound.stream()
        .filter(file -> file.state().isDecided() && !ownCases.contains(file.applicationId()))
        .collect(
            Collectors.toMap(
                file -> file.application().potId(),
                file -> file.decision().orElseThrow().amountCents(),
                Euro::plus));
  }

  private static Euro left(Pot pot, Map<String, Euro> given) {
    var gone = given.getOrDefault(pot.potId(), Euro.ZERO);
    return pot.openingCents().minus(gone.min(pot.openingCents()));
  }

  /** Only when every juror of a case got a conflict after its pre-selection. */
  private static void refuseUnscored(List<CaseInput> inputs) {
    var unscored = inputs.stream().filter(input -> input.jurors().isEmpty());
    var numbers = unscored.map(CaseInput::number).sorted().toList();
    if (!numbers.isEmpty()) {
      throw new Rejected(new RankingRejection.NoScoreCounts(numbers));
    }
  }

  private static void refuseMissingPitches(List<CaseInput> inputs) {
    var missing =
        inputs.stream()
            .filter(input -> input.band() == Band.DOUBT)
            .filter(input -> input.jurors().stream().anyMatch(j -> j.pitchScore() == null))
            .map(CaseInput::number)
            .sorted()
            .toList();
    if (!missing.isEmpty()) {
      throw new Rejected(new RankingRejection.PitchScoresMissing(missing));
    }
  }

  private Map<UUID, List<JurorInput>> jurors(List<CaseFile> ranked) {
    var ids = ranked.stream().map(CaseFile::applicationId).toList();
    var panel = panels.of(ranked);
    Map<Seat, PitchScore> pitchOf =
        pitches.ofCases(ids).stream()
            .collect(Collectors.toMap(PitchScore::seat, Function.identity()));
    return sheets.ofCases(ids).stream()
        .filter(sheet -> panel.contains(sheet.seat()))
        .collect(
            Collectors.groupingBy(
                sheet -> sheet.seat().applicationId(),
                Collectors.mapping(sheet -> juror(sheet, pitchOf), Collectors.toList())));
  }

  private static JurorInput juror(ScoreSheet sheet, Map<Seat, PitchScore> pitchOf) {
    var pitch = pitchOf.get(sheet.seat());
    return new JurorInput(
        sheet.seat().jurorId(), sheet.byCriterion(), pitch == null ? null : pitch.score());
  }

  private CaseInput input(CaseFile file, List<JurorInput> jurors, Map<String, Euro> given) {
    var application = file.application();
    return new CaseInput(
        file.applicationId(),
        file.number(),
        application.title(),
        application.lead().name(),
        application.potId(),
        application.costCents(),
        application.requestedCents(),
        opening(application, given),
        application.receivedAt(),
        Band.of(file.state()),
        jurors);
  }

  private Euro opening(Application application, Map<String, Euro> given) {
    var definition =
        rounds.version(application.roundId(), application.roundVersion()).orElseThrow();
    return left(definition.pot(application.potId()), given);
  }
}
