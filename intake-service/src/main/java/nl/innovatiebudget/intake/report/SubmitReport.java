package nl.innovatiebudget.intake.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Act;
import nl.innovatiebudget.intake.application.Acts;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.Consortium;
import nl.innovatiebudget.intake.application.Consortium.Member;
import nl.innovatiebudget.intake.document.Document;
import nl.innovatiebudget.intake.document.DocumentStatus;
import nl.innovatiebudget.intake.document.Documents;
import nl.innovatiebudget.intake.organisation.CurrentRepresentation;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.intake.report.ReportContent.ReportDocument;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * The lead accounts for a project that was awarded (Awb 4:37, 4:45). A report that comes too late
 * is taken in and says so; what follows from that is for whoever determines the grant.
 */
@ApplicationScoped
public class SubmitReport {

  private static final int MOST_PROGRESS_REPORTS = 60;

  private final ApplicationAccess access;
  private final Organisations organisations;
  private final CurrentRepresentation representation;
  private final ReportSchedules schedules;
  private final Reports reports;
  private final Documents documents;
  private final Acts acts;
  private final Outbox outbox;
  private final CurrentCaller caller;
  private final Clock clock;

  SubmitReport(
      ApplicationAccess access,
      Organisations organisations,
      CurrentRepresentation representation,
      ReportSchedules schedules,
      Reports reports,
      Documents documents,
      Acts acts,
      Outbox outbox,
      CurrentCaller caller,
      Clock clock) {
    this.access = access;
    this.organisations = organisations;
    this.representation = representation;
    this.schedules = schedules;
    this.reports = reports;
    this.documents = documents;
    this.acts = acts;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
  }

  /** What the lead sends. */
  record Sent(
      ReportKind kind,
      List<CostLine> costs,
      List<String> milestoneIds,
      String results,
      List<UUID> documentIds) {}

  /**
   * Refuses anybody but the lead, before the award letter and after the final report, and, all at
   * once, whatever is wrong in what was sent.
   */
  @Transactional
  Report submit(UUID applicationId, Sent sent) {
    var application = access.ownLocked(applicationId);
    var lead = requireLead(application);
    var schedule =
        schedules.of(application).orElseThrow(() -> new Rejected(ReportRejections.notAwarded()));
    var earlier = reports.of(applicationId);
    var present = documents.of(applicationId);
    var reasons = new ArrayList<Rejection>();
    reasons.addAll(againstOneMore(earlier, sent.kind()));
    reasons.addAll(againstCosts(sent.costs()));
    reasons.addAll(againstMilestones(application, earlier, sent.milestoneIds()));
    reasons.addAll(againstDocuments(present, sent.documentIds()));
    Rejected.ifAny(reasons);

    var now = clock.instant();
    int ordinal = 1 + (int) earlier.stream().filter(report -> report.kind() == sent.kind()).count();
    var content =
        new ReportContent(
            applicationId,
            sent.kind(),
            sent.costs(),
            sent.milestoneIds(),
            sent.results(),
            attached(present, sent.documentIds()));
    var form = content.form();
    var report =
        new Report(
            UUID.randomUUID(),
            ordinal,
            now,
            caller.get().actingSubject(),
            lead.name(),
            schedule.dueDay(sent.kind(), ordinal).orElse(null),
            content,
            form.sha256());
    reports.add(report, form);
    tell(application, report, now);
    return report;
  }

  private Member requireLead(Application application) {
    var consortium = Consortium.of(access.shown(application).content(), organisations);
    return consortium
        .lead()
        .filter(lead -> consortium.isLedBy(representation.get()))
        .orElseThrow(() -> new Rejected(ReportRejections.isTheLeads()));
  }

  private static List<Rejection> againstOneMore(List<Report> earlier, ReportKind kind) {
    if (earlier.stream().anyMatch(report -> report.kind() == ReportKind.FINAL)) {
      return List.of(ReportRejections.finalReportSubmitted());
    }
    return kind == ReportKind.PROGRESS && earlier.size() >= MOST_PROGRESS_REPORTS
        ? List.of(ReportRejections.tooManyReports(MOST_PROGRESS_REPORTS))
        : List.of();
  }

  private static List<Rejection> againstCosts(List<CostLine> costs) {
    var seen = new HashSet<>();
    return costs.stream()
        .filter(cost -> !seen.add(cost.category()))
        .map(cost -> ReportRejections.categoryTwice(cost.category().name()))
        .toList();
  }

  private List<Rejection> againstMilestones(
      Application application, List<Report> earlier, List<String> reached) {
    var known = schedules.milestoneIds(application);
    var reported = new HashSet<String>();
    earlier.forEach(report -> reported.addAll(report.content().milestoneIds()));
    var reasons = new ArrayList<Rejection>();
    for (var milestoneId : reached) {
      if (!known.contains(milestoneId)) {
        reasons.add(ReportRejections.milestoneUnknown(milestoneId));
      } else if (!reported.add(milestoneId)) {
        reasons.add(ReportRejections.milestoneReported(milestoneId));
      }
    }
    return reasons;
  }

  private static List<Rejection> againstDocuments(List<Document> present, List<UUID> asked) {
    var reasons = new ArrayList<Rejection>();
    for (var documentId : new HashSet<>(asked)) {
      var document =
          present.stream().filter(one -> one.documentId().equals(documentId)).findFirst();
      if (document.isEmpty()) {
        reasons.add(ReportRejections.documentUnknown(documentId.toString()));
      } else if (document.get().status() == DocumentStatus.QUARANTINED) {
        reasons.add(ReportRejections.documentQuarantined(documentId.toString()));
      }
    }
    return reasons;
  }

  private static List<ReportDocument> attached(List<Document> present, List<UUID> asked) {
    return present.stream()
        .filter(document -> asked.contains(document.documentId()))
        .map(document -> new ReportDocument(document.documentId(), document.sha256()))
        .toList();
  }

  private void tell(Application application, Report report, Instant now) {
    var key = application.applicationId().toString();
    switch (report.kind()) {
      case PROGRESS -> {
        acts.record(application, Act.PROGRESS_REPORTED, now);
        outbox.add(
            Topic.APPLICATIONS,
            key,
            ProgressReportSubmitted.TYPE,
            ProgressReportSubmitted.of(report, application.roundId()));
      }
      case FINAL -> {
        acts.record(application, Act.FINAL_REPORTED, now);
        outbox.add(
            Topic.APPLICATIONS,
            key,
            FinalReportSubmitted.TYPE,
            FinalReportSubmitted.of(report, application.roundId()));
      }
    }
  }
}
