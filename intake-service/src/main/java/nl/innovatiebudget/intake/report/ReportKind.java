package nl.innovatiebudget.intake.report;

/** What a report is about: the project under way, or all of it. */
public enum ReportKind {
  PROGRESS,
  FINAL
}
