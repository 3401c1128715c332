package nl.innovatiebudget.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.assignment.Panels;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.jury.Juror;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.assessment.scoring.Calibration.Calibrated;
import nl.innovatiebudget.assessment.scoring.Calibration.Judged;
import nl.innovatiebudget.assessment.scoring.Calibration.NotEnough;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/** Shows, beside the scores, how severe the jurors of a round are. Changes nothing. */
@ApplicationScoped
class CalibrateRound {

  private static final Text MODEL =
      new Text(
          "Wat een jurylid van een aanvraag vindt, is de waarde van de aanvraag min de strengheid van"
              + " het jurylid, plus toeval (kleinste kwadraten; Braun 1988). De strengheid van alle"
              + " juryleden samen is nul. Alleen ter informatie: de rangorde gebruikt dit niet.",
          "What a juror thinks of a case is its worth less the juror's severity, plus chance (least"
              + " squares; Braun 1988). The severities of all jurors add up to nothing. For insight"
              + " only: the ranking does not use this.");

  private final Rounds rounds;
  private final CaseFiles cases;
  private final CaseAccess access;
  private final Panels panels;
  private final Jurors jurors;
  private final ScoreSheets sheets;
  private final OwnScoresFirst ownScoresFirst;

  CalibrateRound(
      Rounds rounds,
      CaseFiles cases,
      CaseAccess access,
      Panels panels,
      Jurors jurors,
      ScoreSheets sheets,
      OwnScoresFirst ownScoresFirst) {
    this.rounds = rounds;
    this.cases = cases;
    this.access = access;
    this.panels = panels;
    this.jurors = jurors;
    this.sheets = sheets;
    this.ownScoresFirst = ownScoresFirst;
  }

  /**
   * What the model says. Decimals have four digits.
   *
   * @param shortage why there is nothing to show yet
   * @param leastCasesPerJuror what each juror has to have scored
   */
  public record CalibrationView(
      String roundId,
      boolean calibrated,
      @Nullable Text shortage,
      Text model,
      int leastCasesPerJuror,
      List<JurorSeverity> jurors,
      List<CaseMeans> cases) {}

  /**
   * Of one juror.
   *
   * @param severity how much lower than the panel this juror scores; negative for a mild one
   */
  public record JurorSeverity(UUID jurorId, String name, long cases, String severity) {}

  /**
   * Of one case.
   *
   * @param rawMean as the jurors scored, which is what counts
   * @param adjustedMean as if all jurors were equally severe
   */
  public record CaseMeans(UUID applicationId, String number, String rawMean, String adjustedMean) {}

  /**
   * Over all scores that count; the reader sees no case in which the reader has an interest, or has
   * scores to give.
   */
  @Transactional
  CalibrationView calibrate(String roundId, Caller reader) {
    var assessment = rounds.current(roundId).assessment();
    var inRound = cases.ofRound(roundId).stream().filter(file -> !file.state().isOut()).toList();
    var panel = panels.of(inRound);
    var judged =
        sheets.ofCases(inRound.stream().map(CaseFile::applicationId).toList()).stream()
            .filter(sheet -> panel.contains(sheet.seat()))
            .map(
                sheet ->
                    new Judged(
                        sheet.seat().applicationId(),
                        sheet.seat().jurorId(),
                        PanelOpinion.ofJuror(assessment, sheet.byCriterion())))
            .toList();
    return switch (Calibration.of(judged)) {
      case NotEnough(var shortage) -> view(roundId, words(shortage), List.of(), List.of());
      case Calibrated result ->
          view(
              roundId,
              null,
              severities(result, judged),
              means(result, shown(inRound, panel, judged, reader)));
    };
  }

  private List<CaseFile> shown(
      List<CaseFile> inRound, Set<Seat> panel, List<Judged> judged, Caller reader) {
    var submitted =
        judged.stream()
            .map(sheet -> new Seat(sheet.caseId(), sheet.jurorId()))
            .collect(Collectors.toSet());
    var owed =
        ownScoresFirst.owed(reader, panel, submitted).stream()
            .map(Seat::applicationId)
            .collect(Collectors.toSet());
    return access.withoutConflict(inRound, reader).stream()
        .filter(file -> !owed.contains(file.applicationId()))
        .toList();
  }

  private static CalibrationView view(
      String roundId,
      @Nullable Text shortage,
      List<JurorSeverity> severities,
      List<CaseMeans> means) {
    return new CalibrationView(
        roundId,
        shortage == null,
        shortage,
        MODEL,
        Calibration.FEWEST_CASES_PER_JUROR,
        severities,
        means);
  }

  private List<JurorSeverity> severities(Calibrated result, List<Judged> judged) {
    Map<UUID, Long> load =
        judged.stream().collect(Collectors.groupingBy(Judged::jurorId, Collectors.counting()));
    return jurors.all().stream()
        .filter(juror -> result.severities().containsKey(juror.jurorId()))
        .map(
            juror ->
                new JurorSeverity(
                    juror.jurorId(),
                    juror.name(),
                    load.getOrDefault(juror.jurorId(), 0L),
                    severity(result, juror)))
        .toList();
  }

  private static String severity(Calibrated result, Juror juror) {
    return result.severities().getOrDefault(juror.jurorId(), BigDecimal.ZERO).toPlainString();
  }

  private static List<CaseMeans> means(Calibrated result, List<CaseFile> shown) {
    return shown.stream()
        .flatMap(file -> Stream.ofNullable(means(result, file)))
        .sorted(Comparator.comparing(CaseMeans::number))
        .toList();
  }

  private static @Nullable CaseMeans means(Calibrated result, CaseFile file) {
    var means = result.cases().get(file.applicationId());
    return means == null
        ? null
        : new CaseMeans(
            file.applicationId(),
            file.number(),
            means.raw().toPlainString(),
            means.adjusted().toPlainString());
  }

  private static Text words(Calibration.Shortage shortage) {
    return switch (shortage) {
      case NO_SCORES -> new Text("Er zijn nog geen scores.", "There are no scores yet.");
      case JUROR_WITH_FEW_CASES ->
          new Text(
              "Niet elk jurylid heeft al %d aanvragen beoordeeld."
                  .formatted(Calibration.FEWEST_CASES_PER_JUROR),
              "Not every juror has scored %d cases yet."
                  .formatted(Calibration.FEWEST_CASES_PER_JUROR));
      case JURORS_NOT_CONNECTED ->
          new Text(
              "De juryleden zijn niet te vergelijken: groepen hebben geen enkele aanvraag gemeen.",
              "The jurors cannot be compared: there are groups without a case in common.");
    };
  }
}
