package nl.innovatiebudget.assessment.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.assignment.Panels;
import nl.innovatiebudget.assessment.casefile.Application;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.pitch.Attendance;
import nl.innovatiebudget.assessment.pitch.PitchScore;
import nl.innovatiebudget.assessment.pitch.PitchScores;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CriterionInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.JurorInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.PotInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.TransferInput;
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
  private final PotTransfers potTransfers;
  private final Attendance attendance;

  GatherInputs(
      Rounds rounds,
      CaseFiles cases,
      Panels panels,
      ScoreSheets sheets,
      PitchScores pitches,
      PotTransfers potTransfers,
      Attendance attendance) {
    this.rounds = rounds;
    this.cases = cases;
    this.panels = panels;
    this.sheets = sheets;
    this.pitches = pitches;
    this.potTransfers = potTransfers;
    this.attendance = attendance;
  }

  /** Refuses a round whose jury is not ready, or that was decided already. */
  RankingInputs gather(RoundDefinition round) {
    return inputs(round, judged(cases.lockRound(round.roundId())));
  }

  /** The same facts and refusals, without making anybody wait. */
  RankingInputs look(RoundDefinition round) {
    return inputs(round, judged(cases.ofRound(round.roundId())));
  }

  /** What the jury has moved between the pots of a round by now. */
  List<TransferInput> transfers(String roundId) {
    return potTransfers.inForce(roundId).stream().map(GatherInputs::input).toList();
  }

  static TransferInput input(PotTransfer transfer) {
    return new TransferInput(transfer.fromPotId(), transfer.toPotId(), transfer.amount());
  }

  /** Those of these pots that count; refuses as long as the jury is not ready with them all. */
  List<CaseFile> judgedCases(String roundId, Set<String> potIds) {
    var ofPots =
        cases.ofRound(roundId).stream()
            .filter(file -> potIds.contains(file.application().potId()))
            .toList();
    var judged = judged(ofPots);
    judgments(judged);
    return judged;
  }

  private static List<CaseFile> judged(List<CaseFile> files) {
    refuseUnready(files);
    return files.stream().filter(file -> file.state().mayBeRanked()).toList();
  }

  private List<CaseInput> judgments(List<CaseFile> ranked) {
    var jurors = jurors(ranked);
    var inputs =
        ranked.stream()
            .map(file -> input(file, jurors.getOrDefault(file.applicationId(), List.of())))
            .toList();
    refuseUnscored(inputs);
    refuseMissingPitches(inputs);
    return inputs;
  }

  private RankingInputs inputs(RoundDefinition round, List<CaseFile> ranked) {
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
        judgments(ranked),
        SelectionRule.of(round.assessment().selectionRule()).ruleName(),
        transfers(round.roundId()));
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

  /** Who was absent is not waited for, but somebody has to have heard the pitch. */
  private void refuseMissingPitches(List<CaseInput> inputs) {
    var absent = attendance.absent(inputs.stream().map(CaseInput::applicationId).toList());
    var missing =
        inputs.stream()
            .filter(input -> input.band() == Band.DOUBT)
            .filter(input -> pitchMissing(input, absent))
            .map(CaseInput::number)
            .sorted()
            .toList();
    if (!missing.isEmpty()) {
      throw new Rejected(new RankingRejection.PitchScoresMissing(missing));
    }
  }

  private static boolean pitchMissing(CaseInput input, Set<Seat> absent) {
    return input.jurors().stream().allMatch(juror -> juror.pitchScore() == null)
        || input.jurors().stream()
            .filter(juror -> !absent.contains(new Seat(input.applicationId(), juror.jurorId())))
            .anyMatch(juror -> juror.pitchScore() == null);
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
        jurors,
        application.lead().organisationKind(),
        application.lead().region());
  }

  private Euro opening(Application application) {
    return rounds
        .version(application.roundId(), application.roundVersion())
        .orElseThrow()
        .pot(application.potId())
        .openingCents();
  }
}
