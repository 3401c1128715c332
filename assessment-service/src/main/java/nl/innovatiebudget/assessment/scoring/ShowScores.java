package nl.innovatiebudget.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.assignment.Panels;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.jury.Juror;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.kit.identity.Caller;

/** Shows what each juror thinks of a case, with all that was submitted and handed back before. */
@ApplicationScoped
class ShowScores {

  private final CaseAccess access;
  private final Panels panels;
  private final Jurors jurors;
  private final ScoreSheets sheets;
  private final OwnScoresFirst ownScoresFirst;
  private final ScoreVersions versions;
  private final ScoreHandBacks handBacks;

  ShowScores(
      CaseAccess access,
      Panels panels,
      Jurors jurors,
      ScoreSheets sheets,
      OwnScoresFirst ownScoresFirst,
      ScoreVersions versions,
      ScoreHandBacks handBacks) {
    this.access = access;
    this.panels = panels;
    this.jurors = jurors;
    this.sheets = sheets;
    this.ownScoresFirst = ownScoresFirst;
    this.versions = versions;
    this.handBacks = handBacks;
  }

  /**
   * A juror's scores.
   *
   * @param counts whether the last version is in, and the juror still has a say in the case
   * @param versions the oldest first
   */
  public record JurorScores(
      UUID jurorId,
      String name,
      String kind,
      boolean counts,
      List<Version> versions,
      List<HandBackView> handBacks) {}

  /** A sheet as it was submitted. */
  public record Version(int version, List<CriterionScore> scores, Instant submittedAt) {}

  /**
   * By name; only what is the reader's own as long as the reader has scores to give here. Refuses a
   * reader with an interest in the case. Never shows a draft.
   */
  @Transactional
  List<JurorScores> show(UUID applicationId, Caller reader) {
    var file = access.withoutConflict(applicationId, reader);
    var seats = panels.of(List.of(file));
    var counting = new HashSet<>(sheets.submitted(List.of(applicationId)));
    counting.retainAll(seats);
    var owed = ownScoresFirst.owed(reader, seats, counting);
    var submitted =
        versions.of(applicationId).stream().collect(Collectors.groupingBy(v -> v.key().jurorId()));
    var back =
        handBacks.of(applicationId).stream().collect(Collectors.groupingBy(HandBackView::jurorId));
    return Stream.concat(seats.stream().map(Seat::jurorId), submitted.keySet().stream())
        .distinct()
        .filter(id -> owed.isEmpty() || owed.contains(new Seat(applicationId, id)))
        .map(jurors::findByIdOptional)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Juror::name).thenComparing(Juror::jurorId))
        .map(
            juror ->
                new JurorScores(
                    juror.jurorId(),
                    juror.name(),
                    juror.kind().name(),
                    counting.contains(new Seat(applicationId, juror.jurorId())),
                    submitted.getOrDefault(juror.jurorId(), List.of()).stream()
                        .map(v -> new Version(v.key().version(), v.scores(), v.submittedAt()))
                        .toList(),
                    back.getOrDefault(juror.jurorId(), List.of())))
        .toList();
  }
}
