package nl.innovatiebudget.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.kit.identity.Caller;

/** Shows per case what the rule said, why, and what the panel made of it. */
@ApplicationScoped
class ShowPreselection {

  private final CaseFiles cases;
  private final CaseAccess access;
  private final PreselectedCases preselected;
  private final BandMoves moves;

  ShowPreselection(
      CaseFiles cases, CaseAccess access, PreselectedCases preselected, BandMoves moves) {
    this.cases = cases;
    this.access = access;
    this.preselected = preselected;
    this.moves = moves;
  }

  /**
   * A pre-selected case. Decimals have four digits.
   *
   * @param mean weighted mean over jurors and criteria
   * @param spread between the weighted means of the mildest and the strictest juror
   * @param thresholdBand by the mean alone
   * @param ruleBand doubt instead, where the jurors are too far apart
   * @param band where it is now
   * @param moves by the panel, since this pre-selection; the oldest first
   */
  public record PreselectionView(
      UUID applicationId,
      String number,
      String title,
      String mean,
      String spread,
      Band thresholdBand,
      Band ruleBand,
      Band band,
      List<BandMoveView> moves,
      Instant preselectedAt) {}

  /** By number; without those in which the reader has an interest, and those back with the jury. */
  @Transactional
  List<PreselectionView> show(String roundId, Caller reader) {
    var files =
        access.withoutConflict(cases.ofRound(roundId), reader).stream()
            .filter(file -> !file.state().isOut() && file.state() != CaseState.ASSIGNED)
            .toList();
    var ids = files.stream().map(CaseFile::applicationId).toList();
    var moved = moves.of(ids);
    Map<UUID, CaseFile> byId =
        files.stream().collect(Collectors.toMap(CaseFile::applicationId, Function.identity()));
    return preselected.of(ids).stream()
        .flatMap(
            rule ->
                Stream.ofNullable(byId.get(rule.applicationId())).map(f -> view(f, rule, moved)))
        .sorted(Comparator.comparing(PreselectionView::number))
        .toList();
  }

  private static PreselectionView view(
      CaseFile file, PreselectedCase rule, Map<UUID, List<BandMoveView>> moves) {
    var since =
        moves.getOrDefault(file.applicationId(), List.of()).stream()
            .filter(move -> !move.movedAt().isBefore(rule.preselectedAt()))
            .toList();
    return new PreselectionView(
        file.applicationId(),
        file.number(),
        file.application().title(),
        rule.mean().toPlainString(),
        rule.spread().toPlainString(),
        rule.thresholdBand(),
        rule.ruleBand(),
        since.isEmpty() ? rule.ruleBand() : since.getLast().toBand(),
        since,
        rule.preselectedAt());
  }
}
