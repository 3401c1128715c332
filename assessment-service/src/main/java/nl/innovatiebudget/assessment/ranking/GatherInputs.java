package nl.innovatiebudget.assessment.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.assignment.Panels;
import nl.innovatiebudget.assessment.casefile.Application;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.jury.JuryMembers;
import nl.innovatiebudget.assessment.pitch.Attendance;
import nl.innovatiebudget.assessment.pitch.PitchScore;
import nl.innovatiebudget.assessment.pitch.PitchScores;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CriterionInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.JurorInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.PotInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.TransferInput;
import nl.innovatiebudget.assessment.round.RoundDefinition;
import nl.innovatiebudget.assessment.round.RoundDefinition.Pot;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.assessment.scoring.ScoreSheet;
import nl.innovatiebudget.assessment.scoring.ScoreSheets;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import org.jspecify.annotations.Nullable;

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
  private final JuryMembers members;

  GatherInputs(
      Rounds rounds,
      CaseFiles cases,
      Panels panels,
      ScoreSheets sheets,
      PitchScores pitches,
      PotTransfers potTransfers,
      Attendance attendance,
      JuryMembers members) {
    this.rounds = rounds;
    this.cases = cases;
    this.panels = panels;
    this.sheets = sheets;
    this.pitches = pitches;
    this.potTransfers = potTransfers;
    this.attendance = attendance;
    this.members = members;
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
    return inputs(round, inRound, ownCases, transfers(round.roundId()));
  }

  /**
   * The same facts and refusals, without making anybody wait.
   *
   * @param inRound the cases of the round
   * @param supposed transfers instead of those in force; none means those in force
   */
  RankingInputs look(
      RoundDefinition round, List<CaseFile> inRound, @Nullable List<TransferInput> supposed) {
    var moved = supposed == null ? transfers(round.roundId()) : supposed;
    return inputs(round, inRound, Set.of(), moved);
  }

  /** What the jury has moved between the pots of a round by now. */
  List<TransferInput> transfers(String roundId) {
    return potTransfers.inForce(roundId).stream().map(GatherInputs::input).toList();
  }

  static TransferInput input(PotTransfer transfer) {
    return new TransferInput(transfer.fromPotId(), transfer.toPotId(), transfer.amount());
  }

  /**
   * Those of these pots that count, decided ones too. Refuses as long as the jury is not ready with
   * them all, and when all were decided and none of them waits for money that was refused.
   */
  List<CaseFile> judgedCases(String roundId, List<CaseFile> inRound, Set<String> potIds) {
    var ofPots =
        inRound.stream().filter(file -> potIds.contains(file.application().potId())).toList();
    refuseUnready(ofPots);
    if (ofPots.stream().noneMatch(file -> file.state() == CaseState.FUNDS_REFUSED)) {
      refuseDecided(ofPots);
    }
    judgments(
        roundId,
        ofPots.stream().filter(file -> file.state().mayBeRanked()).toList(),
        application -> Euro.ZERO);
    return ofPots.stream()
        .filter(file -> file.state().mayBeRanked() || file.state().isDecided())
        .toList();
  }

  private static List<CaseFile> judged(List<CaseFile> files) {
    refuseUnready(files);
    refuseDecided(files);
    return files.stream().filter(file -> file.state().mayBeRanked()).toList();
  }

  private List<CaseInput> judgments(
      String roundId, List<CaseFile> ranked, Function<Application, Euro> opening) {
    var jurors = jurors(ranked);
    var inputs =
        ranked.stream()
            .map(file -> input(file, jurors.getOrDefault(file.applicationId(), List.of()), opening))
            .toList();
    refuseUnscored(inputs);
    refuseMissingPitches(roundId, inputs);
    return inputs;
  }

  private RankingInputs inputs(
      RoundDefinition round,
      List<CaseFile> inRound,
      Set<UUID> ownCases,
      List<TransferInput> moved) {
    var ranked = judged(inRound);
    var given = PotMoney.given(inRound, ownCases);
    return new RankingInputs(
        round.roundId(),
        round.version(),
        round.assessment().clearYesFrom(),
        pots(round, inRound, given, moved),
        round.assessment().criteria().stream()
            .map(criterion -> new CriterionInput(criterion.criterionId(), criterion.weight()))
            .toList(),
        judgments(round.roundId(), ranked, application -> opening(application, given, moved)),
        SelectionRule.of(round.assessment().selectionRule()).ruleName(),
        given.isEmpty() ? moved : List.of());
  }

  /** A pot of an earlier version only holds nothing for who applied since. */
  private List<PotInput> pots(
      RoundDefinition round,
      List<CaseFile> inRound,
      Map<String, Euro> given,
      List<TransferInput> moved) {
    var inForce =
        round.pots().stream()
            .map(pot -> new PotInput(pot.potId(), pot.label(), PotMoney.left(pot, given, moved)));
    var known = new HashSet<>(round.pots().stream().map(Pot::potId).toList());
    var former =
        inRound.stream()
            .filter(file -> !file.state().isOut())
            .map(CaseFile::application)
            .filter(application -> known.add(application.potId()))
            .map(application -> PotInput.former(ownPot(application)))
            .sorted(Comparator.comparing(PotInput::potId));
    return Stream.concat(inForce, former).toList();
  }

  /** The decided cases of a round. */
  Set<UUID> decided(String roundId) {
    var states = Arrays.stream(CaseState.values()).filter(CaseState::isDecided).toList();
    return Set.copyOf(
        cases
            .getEntityManager()
            .createQuery(
                "select applicationId from CaseFile where roundId = ?1 and state in ?2", UUID.class)
            .setParameter(1, roundId)
            .setParameter(2, states)
            .getResultList());
  }

  private static void refuseUnready(List<CaseFile> inRound) {
    var waiting =
        inRound.stream()
            .filter(
                file -> file.state() == CaseState.ELIGIBLE || file.state() == CaseState.ASSIGNED)
            .map(CaseFile::number)
            .toList();
    if (!waiting.isEmpty()) {
      throw new Rejected(RankingRejections.preselectionMissing(waiting));
    }
  }

  private static void refuseDecided(List<CaseFile> inRound) {
    var inTheRound = inRound.stream().map(CaseFile::state).filter(state -> !state.isOut()).toList();
    if (!inTheRound.isEmpty() && inTheRound.stream().allMatch(CaseState::isDecided)) {
      throw new Rejected(RankingRejections.roundDecided());
    }
  }

  /** Only when every juror of a case got a conflict after its pre-selection. */
  private static void refuseUnscored(List<CaseInput> inputs) {
    var unscored = inputs.stream().filter(input -> input.jurors().isEmpty());
    var numbers = unscored.map(CaseInput::number).sorted().toList();
    if (!numbers.isEmpty()) {
      throw new Rejected(RankingRejections.noScoreCounts(numbers));
    }
  }

  /**
   * Who was absent or left the jury is not waited for, but somebody has to have heard the pitch.
   */
  private void refuseMissingPitches(String roundId, List<CaseInput> inputs) {
    var doubtful = inputs.stream().filter(input -> input.band() == Band.DOUBT).toList();
    var absent = attendance.absent(doubtful.stream().map(CaseInput::applicationId).toList());
    var gone = gone(roundId, doubtful);
    var missing =
        doubtful.stream()
            .filter(input -> pitchMissing(input, absent, gone))
            .map(CaseInput::number)
            .sorted()
            .toList();
    if (!missing.isEmpty()) {
      throw new Rejected(RankingRejections.pitchScoresMissing(missing));
    }
  }

  private Set<UUID> gone(String roundId, List<CaseInput> doubtful) {
    return doubtful.stream()
        .flatMap(input -> input.jurors().stream())
        .filter(juror -> juror.pitchScore() == null)
        .map(JurorInput::jurorId)
        .distinct()
        .filter(jurorId -> members.hasLeft(roundId, jurorId))
        .collect(Collectors.toSet());
  }

  private static boolean pitchMissing(CaseInput input, Set<Seat> absent, Set<UUID> gone) {
    return input.jurors().stream().allMatch(juror -> juror.pitchScore() == null)
        || input.jurors().stream()
            .filter(juror -> !absent.contains(new Seat(input.applicationId(), juror.jurorId())))
            .filter(juror -> !gone.contains(juror.jurorId()))
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

  private static CaseInput input(
      CaseFile file, List<JurorInput> jurors, Function<Application, Euro> opening) {
    var application = file.application();
    return new CaseInput(
        file.applicationId(),
        file.number(),
        application.title(),
        application.lead().name(),
        application.potId(),
        application.costCents(),
        application.requestedCents(),
        opening.apply(application),
        application.receivedAt(),
        Band.of(file.state()),
        jurors,
        application.lead().organisationKind(),
        application.lead().region());
  }

  private Euro opening(
      Application application, Map<String, Euro> given, List<TransferInput> moved) {
    return PotMoney.left(ownPot(application), given, moved);
  }

  /** By the version of the round that it was made under. */
  private Pot ownPot(Application application) {
    return rounds
        .version(application.roundId(), application.roundVersion())
        .orElseThrow()
        .pot(application.potId());
  }
}
