package nl.innovatiebudget.notification.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.template.AssessmentNews;
import nl.innovatiebudget.notification.template.News;

/** What assessment tells about an application, beside its decision. */
interface AssessmentStep extends Step {

  /** When and where a pitch is. */
  record Slot(Instant startsAt, Instant endsAt, String location, String room, boolean online) {

    AssessmentNews.Pitch in(Language language) {
      return new AssessmentNews.Pitch(
          language.writeMinutes(startsAt, endsAt), location, room, online);
    }
  }

  record PitchInvited(
      UUID applicationId,
      Instant startsAt,
      Instant endsAt,
      String location,
      String room,
      boolean online)
      implements AssessmentStep {

    @Override
    public News in(Language language) {
      return new AssessmentNews.PitchInvited(
          new Slot(startsAt, endsAt, location, room, online).in(language));
    }
  }

  record PitchMoved(
      UUID applicationId,
      Slot former,
      Instant startsAt,
      Instant endsAt,
      String location,
      String room,
      boolean online)
      implements AssessmentStep {

    @Override
    public News in(Language language) {
      return new AssessmentNews.PitchMoved(
          former.in(language), new Slot(startsAt, endsAt, location, room, online).in(language));
    }
  }

  record PitchCancelled(
      UUID applicationId,
      Instant startsAt,
      Instant endsAt,
      String location,
      String room,
      boolean online)
      implements AssessmentStep {

    @Override
    public News in(Language language) {
      return new AssessmentNews.PitchCancelled(
          new Slot(startsAt, endsAt, location, room, online).in(language));
    }
  }

  record FeedbackReleased(UUID applicationId, List<Criterion> criteria) implements AssessmentStep {

    record Criterion(Text label, BigDecimal mean, List<String> remarks) {

      private AssessmentNews.Criterion in(Language language) {
        return new AssessmentNews.Criterion(language.write(label), language.write(mean), remarks);
      }
    }

    @Override
    public News in(Language language) {
      return new AssessmentNews.FeedbackReleased(
          criteria.stream().map(criterion -> criterion.in(language)).toList());
    }
  }

  record ObjectionReceived(
      UUID applicationId, LocalDate receivedOn, boolean inTime, LocalDate lastDayToDecide)
      implements AssessmentStep {

    @Override
    public News in(Language language) {
      return new AssessmentNews.ObjectionReceived(
          language.write(receivedOn), inTime, language.write(lastDayToDecide));
    }
  }

  record ObjectionDecided(
      UUID applicationId, Outcome outcome, List<Text> reasons, Instant decidedAt)
      implements AssessmentStep {

    enum Outcome {
      GRANTED,
      REJECTED,
      INADMISSIBLE
    }

    @Override
    public News in(Language language) {
      return new AssessmentNews.ObjectionDecided(
          outcome == Outcome.GRANTED,
          outcome == Outcome.REJECTED,
          reasons.stream().map(language::write).toList(),
          language.writeDay(decidedAt));
    }
  }
}
