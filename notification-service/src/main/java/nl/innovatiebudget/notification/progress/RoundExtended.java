package nl.innovatiebudget.notification.progress;

import java.time.Instant;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.template.News;

/**
 * What this service needs of intake's {@code round-extended}.
 *
 * @param closesAt the first instant that is too late
 */
record RoundExtended(String roundId, Instant formerClosesAt, Instant closesAt, Text reason) {

  News in(Language language) {
    return new News.RoundExtended(
        language.write(formerClosesAt), language.write(closesAt), language.write(reason));
  }
}
