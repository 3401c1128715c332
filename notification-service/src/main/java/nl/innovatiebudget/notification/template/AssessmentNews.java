package nl.innovatiebudget.notification.template;

import java.util.List;

/** What assessment told about an application, beside the decision. */
public sealed interface AssessmentNews extends News {

  /** When and where; the time is in Amsterdam. */
  record Pitch(String time, String location, String room, boolean online) {}

  /** What the jury thought on one criterion. */
  record Criterion(String label, String mean, List<String> remarks) {}

  record PitchInvited(Pitch pitch) implements AssessmentNews {}

  record PitchMoved(Pitch former, Pitch pitch) implements AssessmentNews {}

  record PitchCancelled(Pitch pitch) implements AssessmentNews {}

  record FeedbackReleased(List<Criterion> criteria) implements AssessmentNews {}

  record ObjectionReceived(String receivedOn, boolean inTime, String lastDayToDecide)
      implements AssessmentNews {}

  /** Neither granted nor rejected: inadmissible. */
  record ObjectionDecided(boolean granted, boolean rejected, List<String> reasons, String decidedOn)
      implements AssessmentNews {}

  default MessageKind kindOfMessage() {
    return switch (this) {
      case PitchInvited ignored -> MessageKind.PITCH_INVITED;
      case PitchMoved ignored -> MessageKind.PITCH_MOVED;
      case PitchCancelled ignored -> MessageKind.PITCH_CANCELLED;
      case FeedbackReleased ignored -> MessageKind.FEEDBACK_RELEASED;
      case ObjectionReceived ignored -> MessageKind.OBJECTION_RECEIVED;
      case ObjectionDecided ignored -> MessageKind.OBJECTION_DECIDED;
    };
  }
}
