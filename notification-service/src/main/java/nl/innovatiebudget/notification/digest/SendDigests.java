package nl.innovatiebudget.notification.digest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.innovatiebudget.notification.delivery.Deliveries;
import nl.innovatiebudget.notification.delivery.Suppressions;
import nl.innovatiebudget.notification.digest.HeldMessages.Held;
import nl.innovatiebudget.notification.preference.Preference;
import nl.innovatiebudget.notification.preference.Preferences;
import nl.innovatiebudget.notification.task.Tasks;
import nl.innovatiebudget.notification.template.Contact;
import nl.innovatiebudget.notification.template.DigestFacts;
import nl.innovatiebudget.notification.template.DigestTemplates;
import nl.innovatiebudget.notification.template.MessageTemplates;
import org.jboss.logging.Logger;

/**
 * Makes the digests that are due, one for each person and day: the row of the person's wishes is
 * locked, so a second replica finds it done. What is held for who has no address now stays held.
 */
@ApplicationScoped
class SendDigests {

  private static final Logger LOG = Logger.getLogger(SendDigests.class);
  private static final int PAGE = 100;

  /** More lines wait for the next digest. */
  private static final int MOST_LINES = 200;

  private final Preferences preferences;
  private final HeldMessages held;
  private final Tasks tasks;
  private final Deliveries deliveries;
  private final Suppressions suppressions;
  private final Contact contact;
  private final Clock clock;

  SendDigests(
      Preferences preferences,
      HeldMessages held,
      Tasks tasks,
      Deliveries deliveries,
      Suppressions suppressions,
      Contact contact,
      Clock clock) {
    this.preferences = preferences;
    this.held = held;
    this.tasks = tasks;
    this.deliveries = deliveries;
    this.suppressions = suppressions;
    this.contact = contact;
    this.clock = clock;
  }

  @Scheduled(
      every = "{innovatiebudget.digest.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    for (var page = page(""); !page.isEmpty(); page = page(page.getLast())) {
      for (var subject : page) {
        try {
          QuarkusTransaction.requiringNew().run(() -> tell(subject));
        } catch (RuntimeException e) {
          LOG.errorf("A digest could not be made and is tried again: %s", e.getClass().getName());
        }
      }
    }
  }

  private List<String> page(String after) {
    return QuarkusTransaction.requiringNew().call(() -> held.peopleToTell(after, PAGE));
  }

  private void tell(String subject) {
    var now = clock.instant();
    preferences
        .lock(subject)
        .filter(preference -> preference.isDue(now))
        .ifPresent(
            preference -> {
              addressOf(preference).ifPresent(address -> tell(preference, address));
              preference.told(now);
            });
  }

  private void tell(Preference preference, String address) {
    var lines = held.lockOf(preference.subject(), MOST_LINES);
    var language = preference.language();
    var taskLines =
        preference.wantsTasks()
            ? TaskLines.of(tasks.open(MOST_LINES), language)
            : List.<String>of();
    if (lines.isEmpty() && taskLines.isEmpty()) {
      return;
    }
    var facts =
        new DigestFacts(
            language.writeDay(clock.instant()),
            lines.stream()
                .map(line -> language.writeMinute(line.postedAt()) + ": " + line.subject())
                .toList(),
            taskLines,
            contact);
    var words = DigestTemplates.write(facts, language);
    deliveries.addDigest(
        address,
        language,
        new Deliveries.Words(words.subject(), words.text(), MessageTemplates.html(language, words)),
        lines.stream().map(Held::deliveryId).toList());
  }

  private Optional<String> addressOf(Preference preference) {
    return preference
        .email()
        .or(() -> held.knownAddress(preference.subject()).stream().findFirst())
        .filter(address -> !suppressions.covers(address));
  }
}
