package nl.innovatiebudget.notification.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.template.News;
import org.jspecify.annotations.Nullable;

/** What another service tells about an application; those nested here are intake's. */
interface Step {

  UUID applicationId();

  News in(Language language);

  /** What it changes here, beside the message. */
  default void happenTo(Application application) {}

  record SupplementRequested(UUID applicationId, List<Text> items, LocalDate lastDay)
      implements Step {
    @Override
    public News in(Language language) {
      return new News.SupplementRequested(
          items.stream().map(language::write).toList(), language.write(lastDay));
    }
  }

  record SupplementAnswered(UUID applicationId, Instant answeredAt) implements Step {
    @Override
    public News in(Language language) {
      return new News.SupplementAnswered(language.write(answeredAt));
    }
  }

  record Withdrawn(UUID applicationId, @Nullable String reason, Instant withdrawnAt)
      implements Step {
    @Override
    public News in(Language language) {
      return new News.Withdrawn(language.write(withdrawnAt), reason);
    }
  }

  record Reopened(UUID applicationId, String reason) implements Step {
    @Override
    public News in(Language language) {
      return new News.Reopened(reason);
    }

    @Override
    public void happenTo(Application application) {
      application.reopened();
    }
  }
}
