package nl.innovatiebudget.notification.progress;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.juror.Juror;
import nl.innovatiebudget.notification.template.JurorNews;
import org.jspecify.annotations.Nullable;

/** What assessment tells about a juror. */
interface JurorStep {

  UUID jurorId();

  String roundId();

  Juror.Description description();

  JurorNews in(Language language);

  record Invited(
      UUID jurorId,
      String roundId,
      @Nullable String subject,
      String name,
      @Nullable String email,
      @Nullable Language language)
      implements JurorStep {

    @Override
    public Juror.Description description() {
      return new Juror.Description(subject, name, email, language);
    }

    @Override
    public JurorNews in(Language language) {
      return new JurorNews.Invited();
    }
  }

  record ScoringReminder(
      UUID jurorId,
      String roundId,
      @Nullable String subject,
      String name,
      @Nullable String email,
      int missing,
      Instant deadlineAt)
      implements JurorStep {

    @Override
    public Juror.Description description() {
      return new Juror.Description(subject, name, email, null);
    }

    @Override
    public JurorNews in(Language language) {
      return new JurorNews.ScoringReminder(missing, language.writeMinute(deadlineAt));
    }
  }

  record Assigned(
      UUID jurorId,
      String roundId,
      @Nullable String subject,
      String name,
      @Nullable String email,
      @Nullable Language language,
      int given,
      int cases,
      @Nullable Instant deadlineAt)
      implements JurorStep {

    @Override
    public Juror.Description description() {
      return new Juror.Description(subject, name, email, language);
    }

    @Override
    public JurorNews in(Language language) {
      return new JurorNews.Assigned(
          given, cases, deadlineAt == null ? null : language.writeMinute(deadlineAt));
    }
  }
}
