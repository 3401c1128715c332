package nl.innovatiebudget.intake.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.organisation.CurrentRepresentation;
import nl.innovatiebudget.intake.organisation.Organisation;
import nl.innovatiebudget.intake.processing.ProcessingAction.Actor;
import nl.innovatiebudget.intake.processing.ProcessingAction.Status;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Keeps account of the processing of personal data (Logboek Dataverwerkingen, AVG 5(2)): one line
 * for each action and each application that it touched, without sampling. Lines are written before
 * the answer leaves, those of a change in its own transaction: no line, no answer.
 *
 * <p>Lines are never changed. Once their term of retention has passed, whoever manages the database
 * removes the oldest ones, by {@code ended_at} and with the trigger off in that transaction; this
 * service never does. The term is that of the file they belong to (Archiefwet, selectielijst).
 */
@ApplicationScoped
public class ProcessingLog {

  /** Under which of a caller's roles staff see an application, the first one that they have. */
  private static final List<String> STAFF =
      List.of(Role.PROGRAMME_OFFICER, Role.AUDITOR, Role.DECISION_MAKER, Role.CONTROLLER);

  /** In the place of a role, of who was given a link. */
  private static final String BY_LINK = "link";

  private final ProcessingLines lines;
  private final ProcessingConfig.Activities register;
  private final Pseudonyms pseudonyms;
  private final PresentRequest request;
  private final TransactionSynchronizationRegistry transactions;
  private final CurrentCaller caller;
  private final CurrentRepresentation representation;
  private final Clock clock;

  ProcessingLog(
      ProcessingLines lines,
      ProcessingConfig config,
      Pseudonyms pseudonyms,
      PresentRequest request,
      TransactionSynchronizationRegistry transactions,
      CurrentCaller caller,
      CurrentRepresentation representation,
      Clock clock) {
    this.lines = lines;
    this.register = config.activities();
    this.pseudonyms = pseudonyms;
    this.request = request;
    this.transactions = transactions;
    this.caller = caller;
    this.representation = representation;
    this.clock = clock;
  }

  /**
   * One line, as far as those concerned may see it.
   *
   * @param position higher for a later line
   * @param done false when it was refused or failed
   * @param organisationName of an applicant; staff have none
   */
  public record Use(
      long position,
      Instant usedAt,
      ProcessingActivity activity,
      String name,
      boolean done,
      String role,
      @Nullable String organisationName) {}

  /** The present caller processes this application. */
  @Transactional
  public void record(ProcessingActivity activity, UUID applicationId) {
    write(activity, request.operation(), List.of(applicationId));
  }

  /**
   * Somebody opens this application, or a document of it, by a link instead of a login: the link
   * stands for that person, and whoever made it knows for whom.
   */
  @Transactional
  public void recordByLink(UUID applicationId, String token) {
    var actor = new Actor(pseudonyms.of(token), BY_LINK, null, null);
    write(ProcessingActivity.READING, request.operation(), actor, List.of(applicationId));
  }

  /** The present caller started this application: from now on its lines are about that person. */
  @Transactional
  public void recordStart(UUID applicationId) {
    lines.keepSubject(applicationId, pseudonyms.of(caller.get().actingSubject()));
    record(ProcessingActivity.CHANGING, applicationId);
  }

  /**
   * A page of a list shows the present caller these applications.
   *
   * @param query what kind of list it is
   */
  @Transactional
  public void recordShown(String query, List<UUID> applicationIds) {
    if (!applicationIds.isEmpty()) {
      write(ProcessingActivity.READING, request.operation() + " #" + query, applicationIds);
    }
  }

  /** These actions ended like this after all, and their own lines are gone. */
  @Transactional(TxType.REQUIRES_NEW)
  void recordUndone(List<ProcessingAction> undone, Status status) {
    undone.forEach(action -> lines.add(action.ended(status, clock.instant())));
  }

  /** Who processed this application, the newest first, from the line before that position. */
  public List<Use> of(UUID applicationId, long before, int limit) {
    return lines.page(applicationId, before, limit, true);
  }

  /**
   * The same, for those who have not had a letter: without the acts by which it may have been
   * refused to treat the application (Awb 4:5), as only the letter tells that (Awb 3:41).
   */
  public List<Use> ofUninformed(UUID applicationId, long before, int limit) {
    return lines.page(applicationId, before, limit, false);
  }

  private void write(ProcessingActivity activity, String name, List<UUID> applicationIds) {
    write(activity, name, actor(activity), applicationIds);
  }

  private void write(
      ProcessingActivity activity, String name, Actor actor, List<UUID> applicationIds) {
    var now = clock.instant();
    var action =
        new ProcessingAction(
            Trace.current(),
            Status.OK,
            name,
            now.minusNanos(request.nanosSinceArrival()).truncatedTo(ChronoUnit.MICROS),
            now,
            activity,
            entry(activity),
            actor,
            applicationIds);
    lines.add(action);
    transactions.registerInterposedSynchronization(new IfUndone(action, request.undone()));
  }

  private URI entry(ProcessingActivity activity) {
    return switch (activity) {
      case READING -> register.reading();
      case CHANGING -> register.changing();
      case DECIDING -> register.deciding();
    };
  }

  private Actor actor(ProcessingActivity activity) {
    var person = caller.get();
    var pseudonym = pseudonyms.of(person.actingSubject());
    var staff = STAFF.stream().filter(person::hasRole).findFirst();
    if (staff.isPresent() && activity != ProcessingActivity.CHANGING) {
      return new Actor(pseudonym, staff.get(), null, null);
    }
    var organisation = representation.organisation();
    return new Actor(
        pseudonym,
        Role.APPLICANT,
        organisation.map(Organisation::organisationId).orElse(null),
        organisation.map(Organisation::name).orElseGet(() -> number(person)));
  }

  /** What is left to call a body by that is not in the register. */
  private static @Nullable String number(Caller person) {
    return person.body().map(ProcessingLog::number).orElse(null);
  }

  private static String number(BodyId body) {
    return body.kind() + " " + body.value();
  }

  /** Remembers an action whose line went back together with what was done. */
  private record IfUndone(ProcessingAction action, List<ProcessingAction> undone)
      implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status != jakarta.transaction.Status.STATUS_COMMITTED) {
        undone.add(action);
      }
    }
  }
}
