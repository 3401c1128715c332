package nl.innovatiebudget.intake.report;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** Why a report is not taken in. */
final class ReportRejections {

  private ReportRejections() {}

  static Rejection isTheLeads() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "report-is-the-leads",
        "Alleen de hoofdaanvrager kan verantwoording afleggen.",
        "Only the lead can hand in a report.");
  }

  static Rejection notAwarded() {
    return Rejection.of(
        Kind.CONFLICT,
        "not-awarded",
        "Over deze aanvraag is geen toekenning bekend. Een verslag kan pas na de toekenningsbrief.",
        "No award of this application is known. A report can be sent after the award letter.");
  }

  static Rejection finalReportSubmitted() {
    return Rejection.of(
        Kind.CONFLICT,
        "final-report-submitted",
        "U hebt het eindverslag al ingediend. Neem contact op als er iets niet klopt.",
        "You handed in the final report already. Get in touch if something is wrong.");
  }

  static Rejection tooManyReports(int most) {
    return Rejection.of(
        Kind.CONFLICT,
        "too-many-reports",
        "U hebt al " + most + " voortgangsverslagen ingediend. Dien het eindverslag in.",
        "You handed in " + most + " progress reports already. Hand in the final report.");
  }

  static Rejection categoryTwice(String category) {
    return Rejection.of(
        Kind.INVALID,
        "cost-category-twice",
        "Tel de kosten van " + category + " bij elkaar op en noem ze één keer.",
        "Add the costs of " + category + " together and name them once.");
  }

  static Rejection milestoneUnknown(String milestoneId) {
    return Rejection.of(
        Kind.INVALID,
        "milestone-unknown",
        "De ronde heeft geen mijlpaal " + milestoneId + ".",
        "The round has no milestone " + milestoneId + ".");
  }

  static Rejection milestoneReported(String milestoneId) {
    return Rejection.of(
        Kind.CONFLICT,
        "milestone-reported",
        "Mijlpaal " + milestoneId + " hebt u al gemeld. Noem alleen wat nieuw is bereikt.",
        "You reported milestone " + milestoneId + " already. Name only what was newly reached.");
  }

  static Rejection documentUnknown(String documentId) {
    return Rejection.of(
        Kind.INVALID,
        "document-unknown",
        "Document " + documentId + " hoort niet bij deze aanvraag. Stuur het eerst op.",
        "Document " + documentId + " does not belong to this application. Upload it first.");
  }

  static Rejection documentQuarantined(String documentId) {
    return Rejection.of(
        Kind.INVALID,
        "document-quarantined",
        "In document " + documentId + " zit waarschijnlijk een virus. Stuur een ander op.",
        "Document " + documentId + " probably has a virus. Upload another one.");
  }
}
