package nl.innovatiebudget.assessment.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.assignment.Panels;
import nl.innovatiebudget.assessment.casefile.Application;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.pitch.PitchScore;
import nl.innovatiebudget.assessment.pitch.PitchScores;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CriterionInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.JurorInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.PotInput;
import nl.innovatiebudget.assessment.round.RoundDefinition;
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

  /** Refuses a round whose jury is not ready, or that was decided already. */
  RankingInputs gather(RoundDefinition round) {
    var inRound = cases.lockRound(round.roundId());
    refuseUnready(inRound);
    var ranked = inRound.stream().filter(file -> file.state().mayBeRanked()).toList();
    var jurors = jurors(ranked);
    var inputs =
        ranked.stream()
            .map(file -> input(file, jurors.getOrDefault(file.applicationId(), List.of())))
            .toList();
    refuseUnscored(inputs);
    refuseMissingPitches(inputs);
    return new RankingInputs(
        round.roundId(),
        round.version(),
        round.assessment().clearYesFrom(),
        round.pots().stream()
            .map(pot -> new PotInput(pot.potId(), pot.label(), pot.openingCents()))
            .toList(),
        round.assessment().criteria().stream()
            .map(criterion -> new CriterionInput(criterion.criterionId(), criterion.weight()))
            .toList(),
        inputs);
  }

  private static void refuseUnready(List<CaseFile> inRound) {
    var undecided = new ArrayList<String>();
    for (var file : inRound) {
      switch (file.state()) {
        case ELIGIBLE, ASSIGNED -> undecided.add(file.number());
        case AWAITING_FUNDS, FUNDS_REFUSED, AWARDED, REFUSED ->
            throw new Rejected(new RankingRejection.RoundDecided());
        case INELIGIBLE, CLEAR_YES, DOUBT, CLEAR_NO, WITHDRAWN, NOT_TREATED -> {}
      }
    }
    if (!undecided.isEmpty()) {
      throw new Rejected(new RankingRejection.PreselectionMissing(undecided));
    }
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

  private CaseInput input(CaseFile file, List<JurorInput> jurors) {
    var application = file.application();
    return new CaseInput(
        file.applicationId(),
        file.number(),
        application.title(),
        application.lead().name(),
        application.potId(),
        application.costCents(),
        application.requestedCents(),
        opening(application),
        application.receivedAt(),
        Band.of(file.state()),
        jurors);
  }

  private Euro opening(Application application) {
    return rounds
        .version(application.roundId(), application.roundVersion())
        .orElseThrow()
        .pot(application.potId())
        .openingCents();
  }
}
