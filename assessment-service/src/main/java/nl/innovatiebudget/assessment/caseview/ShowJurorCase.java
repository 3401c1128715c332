package nl.innovatiebudget.assessment.caseview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.assignment.Panels;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.casefile.SubmittedDocument;
import nl.innovatiebudget.assessment.caseview.JurorCasePage.DocumentLink;
import nl.innovatiebudget.assessment.caseview.OthersOpinion.JurorSheet;
import nl.innovatiebudget.assessment.caseview.OthersOpinion.Spread;
import nl.innovatiebudget.assessment.caseview.OthersOpinion.Standing;
import nl.innovatiebudget.assessment.jury.Juror;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.round.RoundDefinition.Assessment;
import nl.innovatiebudget.assessment.round.RoundDefinition.OthersScores;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.assessment.scoring.PanelOpinion;
import nl.innovatiebudget.assessment.scoring.ScoreDraft;
import nl.innovatiebudget.assessment.scoring.ScoreDrafts;
import nl.innovatiebudget.assessment.scoring.ScoreHandBacks;
import nl.innovatiebudget.assessment.scoring.ScoreSheet;
import nl.innovatiebudget.assessment.scoring.ScoreSheets;
import nl.innovatiebudget.assessment.scoring.ScoringDeadlines;
import nl.innovatiebudget.kit.identity.Caller;

/** Brings together what a juror needs to judge a case. */
@ApplicationScoped
class ShowJurorCase {

  private final CaseAccess access;
  private final CaseFiles cases;
  private final Rounds rounds;
  private final Panels panels;
  private final Jurors jurors;
  private final ScoreSheets sheets;
  private final ScoreDrafts drafts;
  private final ScoreHandBacks handBacks;
  private final ScoringDeadlines deadlines;
  private final IntakeLinks links;

  ShowJurorCase(
      CaseAccess access,
      CaseFiles cases,
      Rounds rounds,
      Panels panels,
      Jurors jurors,
      ScoreSheets sheets,
      ScoreDrafts drafts,
      ScoreHandBacks handBacks,
      ScoringDeadlines deadlines,
      IntakeLinks links) {
    this.access = access;
    this.cases = cases;
    this.rounds = rounds;
    this.panels = panels;
    this.jurors = jurors;
    this.sheets = sheets;
    this.drafts = drafts;
    this.handBacks = handBacks;
    this.deadlines = deadlines;
    this.links = links;
  }

  /** Refuses who has no seat at it; see {@link CaseAccess#seat}. */
  @Transactional
  JurorCasePage show(UUID applicationId, Caller caller) {
    var seat = access.seat(applicationId, caller);
    var file = cases.get(applicationId);
    var round = rounds.current(file.roundId()).assessment();
    var own = sheets.findByIdOptional(seat);
    var draft = drafts.of(seat);
    var expiresAt = links.expiry();
    return new JurorCasePage(
        CaseView.forJuror(file),
        links.submission(file.application(), expiresAt),
        documents(file, expiresAt),
        expiresAt,
        round.scaleMinimum(),
        round.scaleMaximum(),
        round.criteria(),
        deadlines.of(file.roundId(), seat).orElse(null),
        draft.orElse(null),
        draft.map(ScoreDraft::tag).orElse(null),
        own.map(ScoreSheet::view).orElse(null),
        own.isPresent() ? null : handBacks.last(seat).orElse(null),
        others(file, seat, own, round));
  }

  private List<DocumentLink> documents(CaseFile file, Instant expiresAt) {
    return Objects.requireNonNullElse(file.application().documents(), List.<SubmittedDocument>of())
        .stream()
        .map(
            document ->
                new DocumentLink(
                    document.documentId(),
                    document.kind(),
                    document.fileName(),
                    document.mediaType(),
                    document.sizeBytes(),
                    document.sha256(),
                    links.document(document, expiresAt)))
        .toList();
  }

  private OthersOpinion others(
      CaseFile file, Seat seat, Optional<ScoreSheet> own, Assessment round) {
    if (round.othersScores() == OthersScores.NEVER) {
      return OthersOpinion.NEVER_SHOWN;
    }
    if (own.isEmpty()) {
      return OthersOpinion.HIDDEN_UNTIL_OWN;
    }
    var panel = panels.of(List.of(file));
    var counting =
        sheets.ofCases(List.of(file.applicationId())).stream()
            .filter(sheet -> panel.contains(sheet.seat()))
            .toList();
    var scores = counting.stream().map(ScoreSheet::byCriterion).toList();
    return new OthersOpinion(
        Standing.SHOWN,
        counting.stream()
            .filter(sheet -> !sheet.seat().equals(seat))
            .flatMap(this::sheet)
            .sorted(Comparator.comparing(JurorSheet::name).thenComparing(JurorSheet::jurorId))
            .toList(),
        round.criteria().stream()
            .map(c -> c.criterionId())
            .map(id -> Spread.of(id, PanelOpinion.ofCriterion(id, scores)))
            .toList(),
        Spread.of("overall", PanelOpinion.of(round, scores)));
  }

  private Stream<JurorSheet> sheet(ScoreSheet sheet) {
    return jurors.findByIdOptional(sheet.seat().jurorId()).stream()
        .map(juror -> sheet(sheet, juror));
  }

  private static JurorSheet sheet(ScoreSheet sheet, Juror juror) {
    var view = sheet.view();
    return new JurorSheet(
        juror.jurorId(), juror.name(), juror.kind().name(), view.scores(), view.scoredAt());
  }
}
