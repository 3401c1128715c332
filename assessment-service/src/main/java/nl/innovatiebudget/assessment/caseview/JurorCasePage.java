package nl.innovatiebudget.assessment.caseview;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.round.RoundDefinition.Criterion;
import nl.innovatiebudget.assessment.scoring.HandBackView;
import nl.innovatiebudget.assessment.scoring.ScoreDraft;
import nl.innovatiebudget.assessment.scoring.ScoreView;
import org.jspecify.annotations.Nullable;

/**
 * All that a juror needs to judge a case.
 *
 * @param theCase the case as its jurors see it
 * @param submissionUrl the whole application as it was submitted; works until {@code linksExpireAt}
 * @param documents what was attached to it
 * @param deadlineAt the first instant at which this juror is too late, if there is one
 * @param draftTag the ETag of the draft, to save it with
 * @param handedBack why the chair asked for the scores again, while they are not in
 */
public record JurorCasePage(
    CaseView theCase,
    URI submissionUrl,
    List<DocumentLink> documents,
    Instant linksExpireAt,
    int scaleMinimum,
    int scaleMaximum,
    List<Criterion> criteria,
    @Nullable Instant deadlineAt,
    @Nullable ScoreDraft draft,
    @Nullable String draftTag,
    @Nullable ScoreView scores,
    @Nullable HandBackView handedBack,
    OthersOpinion others) {

  /** A document, and where it opens without logging in until the links expire. */
  public record DocumentLink(
      UUID documentId,
      String kind,
      String fileName,
      String mediaType,
      long sizeBytes,
      String sha256,
      URI url) {}
}
