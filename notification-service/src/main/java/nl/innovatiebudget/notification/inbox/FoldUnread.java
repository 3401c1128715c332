package nl.innovatiebudget.notification.inbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Folds the changes of what is unread in an inbox into one row, so that counting stays a matter of
 * a few rows. The database adds the changes by itself. Replicas may fold at the same time: each
 * passes over what another has in hand, and what is being written now waits for the next time.
 */
@ApplicationScoped
class FoldUnread {

  private static final int MOST_CHANGES = 200_000;

  private static final String FOLD =
      """
      with taken as materialized (
        select change_id from inbox_unread
        where (kind, value) in (
          select kind, value from inbox_unread group by kind, value having count(*) > 1)
        order by kind, value, change_id limit ? for update skip locked
      ), gone as (
        delete from inbox_unread u using taken t where u.change_id = t.change_id
        returning u.kind, u.value, u.change
      )
      insert into inbox_unread (kind, value, change)
        select kind, value, sum(change) from gone group by kind, value having sum(change) <> 0
      """;

  private final DataSource database;

  FoldUnread(DataSource database) {
    this.database = database;
  }

  /** One statement, so a count sees all of it or nothing. */
  @Scheduled(
      every = "{innovatiebudget.inbox.fold-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void fold() {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(FOLD)) {
      statement.setInt(1, MOST_CHANGES);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
