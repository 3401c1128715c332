package nl.innovatiebudget.notification.template;

import org.jspecify.annotations.Nullable;

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

  /**
   * @param given cases that were given now
   * @param cases how many the juror has now
   * @param deadline to score, if that is settled
   */
  record Assigned(int given, int cases, @Nullable String deadline) implements JurorNews {

    public boolean one() {
      return given == 1;
    }

    public boolean oneInAll() {
      return cases == 1;
    }
  }

  default MessageKind kind() {
    return switch (this) {
      case Invited ignored -> MessageKind.JUROR_INVITED;
      case ScoringReminder ignored -> MessageKind.SCORING_REMINDER;
      case Assigned ignored -> MessageKind.JUROR_ASSIGNED;
    };
  }
}
