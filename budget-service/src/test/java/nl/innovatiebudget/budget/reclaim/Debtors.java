package nl.innovatiebudget.budget.reclaim;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Debtors who do not pay, for tests. */
@Singleton
public class Debtors {

  private final DataSource database;
  private final RemindDebtors remindDebtors;

  Debtors(DataSource database, RemindDebtors remindDebtors) {
    this.database = database;
    this.remindDebtors = remindDebtors;
  }

  /** As if a claim had been raised so many days earlier. */
  public void raisedEarlier(UUID reclaimId, int days) throws SQLException {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update reclaim set raised_on = raised_on - ?, pay_by_day = pay_by_day - ?,"
                    + " limitation_from = limitation_from - ? where reclaim_id = ?")) {
      update.setInt(1, days);
      update.setInt(2, days);
      update.setInt(3, days);
      update.setObject(4, reclaimId);
      update.executeUpdate();
    }
  }

  public void remind() {
    remindDebtors.remindDue();
  }
}
