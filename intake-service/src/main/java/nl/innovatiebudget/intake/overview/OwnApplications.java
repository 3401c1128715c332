package nl.innovatiebudget.intake.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.intake.application.Applications;
import nl.innovatiebudget.intake.application.ContentVersion;
import nl.innovatiebudget.intake.organisation.Representation;
import nl.innovatiebudget.intake.overview.PagePosition.OfInstant;
import nl.innovatiebudget.intake.processing.ProcessingLog;
import org.jspecify.annotations.Nullable;

/** Lists the applications that a body takes part in, drafts too. */
@ApplicationScoped
public class OwnApplications {

  private static final String SUMMARIES =
      """
      select application_id, round_id, number, content::jsonb ->> 'title' as title, status,
             revision, submission, submitted_revision, created_at, changed_at, received_at,
             supplement_until
      from application where application_id = any(?)
      """;

  private final Applications applications;
  private final ApplicationAccess access;
  private final DataSource database;
  private final ProcessingLog processing;
  private final Clock clock;

  OwnApplications(
      Applications applications,
      ApplicationAccess access,
      DataSource database,
      ProcessingLog processing,
      Clock clock) {
    this.applications = applications;
    this.access = access;
    this.database = database;
    this.processing = processing;
    this.clock = clock;
  }

  /**
   * An application without its content.
   *
   * @param title of what is being worked on, for those who work on it, or else of what is in force
   * @param revision the one that has this title
   * @param submission how many times it was submitted
   * @param submittedRevision the revision that is in force
   * @param supplementUntil last day to supply what was missing, while that is asked
   */
  public record ApplicationSummary(
      UUID applicationId,
      String roundId,
      @Nullable String number,
      String title,
      ApplicationStatus status,
      int revision,
      int submission,
      @Nullable Integer submittedRevision,
      Instant createdAt,
      Instant changedAt,
      @Nullable Instant receivedAt,
      @Nullable LocalDate supplementUntil) {

    /** Whether there is a next version that is not submitted. */
    private boolean hasNextVersion() {
      return submittedRevision != null && revision != submittedRevision;
    }

    private ApplicationSummary of(ContentVersion shown) {
      return new ApplicationSummary(
          applicationId,
          roundId,
          number,
          shown.content().title(),
          status,
          shown.revision(),
          submission,
          submittedRevision,
          createdAt,
          changedAt,
          receivedAt,
          supplementUntil);
    }
  }

  /** A page, with the position after which the next one starts if there is one. */
  record Page(List<ApplicationSummary> summaries, @Nullable PagePosition next) {}

  /** What changed last comes first. */
  @Transactional
  Page page(Representation login, OfInstant after, int limit) {
    var found =
        applications.changedBefore(
            login, after.at(), after.applicationId(), limit + 1, clock.instant());
    boolean more = found.size() > limit;
    var ids = more ? found.subList(0, limit) : found;
    var summaries = summaries(ids);
    processing.recordShown("own", ids);
    var last = summaries.isEmpty() ? null : summaries.getLast();
    return new Page(
        summaries,
        more && last != null ? new OfInstant(last.changedAt(), last.applicationId()) : null);
  }

  private List<ApplicationSummary> summaries(List<UUID> ids) {
    var byId =
        new SqlQuery(SUMMARIES, List.of((Object) ids.toArray(UUID[]::new)))
            .rows(database, OwnApplications::summary).stream()
                .collect(Collectors.toMap(ApplicationSummary::applicationId, Function.identity()));
    return ids.stream().map(byId::get).filter(Objects::nonNull).map(this::shown).toList();
  }

  /** Only those who work on a next version see what it is called. */
  private ApplicationSummary shown(ApplicationSummary working) {
    return working.hasNextVersion()
        ? working.of(access.shown(applications.findById(working.applicationId())))
        : working;
  }

  private static ApplicationSummary summary(ResultSet row) throws SQLException {
    return new ApplicationSummary(
        row.getObject("application_id", UUID.class),
        row.getString("round_id"),
        row.getString("number"),
        row.getString("title"),
        ApplicationStatus.valueOf(row.getString("status")),
        row.getInt("revision"),
        row.getInt("submission"),
        row.getObject("submitted_revision", Integer.class),
        instant(row, "created_at"),
        instant(row, "changed_at"),
        row.getObject("received_at") == null ? null : instant(row, "received_at"),
        row.getObject("supplement_until", LocalDate.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
