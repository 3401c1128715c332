package nl.innovatiebudget.notification.template;

/** What a juror is told, in the words of its language. */
public sealed interface JurorNews {

  record Invited() implements JurorNews {}

  /**
   * @param missing how many applications wait for scores
   */
  record ScoringReminder(int missing, String deadline) implements JurorNews {

    public boolean one() {
      return missing == 1;
    }
  }

  default MessageKind kind() {
    return switch (this) {
      case Invited ignored -> MessageKind.JUROR_INVITED;
      case ScoringReminder ignored -> MessageKind.SCORING_REMINDER;
    };
  }
}
