package nl.innovatiebudget.intake.application;

/**
 * One version of an application's content.
 *
 * @param revision to which signatures belong
 * @param contentHash SHA-256 over the canonical content
 */
public record ContentVersion(int revision, String contentHash, ApplicationContent content) {

  /** What is being worked on. */
  public static ContentVersion working(Application application) {
    return new ContentVersion(
        application.revision(), application.contentHash(), application.content());
  }

  /** What was submitted. */
  public static ContentVersion of(Submission submission) {
    return new ContentVersion(
        submission.revision(), submission.contentHash(), submission.content());
  }
}
