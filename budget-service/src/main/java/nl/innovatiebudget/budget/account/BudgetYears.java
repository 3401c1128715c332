package nl.innovatiebudget.budget.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** The years of the budget, and which of them are closed (Comptabiliteitswet 2016). */
@ApplicationScoped
public class BudgetYears {

  private final DataSource database;
  private final LedgerLock lock;
  private final Clock clock;

  BudgetYears(DataSource database, LedgerLock lock, Clock clock) {
    this.database = database;
    this.lock = lock;
    this.clock = clock;
  }

  /**
   * Closes a year for good, in both books: no account of it takes part in anything new, only what
   * is pending may still be taken back. Says whether it was open.
   */
  @Transactional
  public boolean close(int year) {
    try (var connection = database.getConnection()) {
      lock.take(connection);
      try (var insert =
          connection.prepareStatement(
              "insert into budget_year (year, closed_at) values (?, ?) on conflict (year)"
                  + " do update set closed_at = excluded.closed_at"
                  + " where budget_year.closed_at is null")) {
        insert.setInt(1, year);
        insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
        return insert.executeUpdate() == 1;
      }
    } catch (SQLException e) {
      throw new LedgerFailure(e);
    }
  }

  public boolean isClosed(int year) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select 1 from budget_year where year = ? and closed_at is not null")) {
      query.setInt(1, year);
      try (var row = query.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new LedgerFailure(e);
    }
  }
}
