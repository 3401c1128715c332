package nl.innovatiebudget.budget.reclaim;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The percentages of statutory interest, as data: a decree sets them, often once in a half year.
 */
@ApplicationScoped
class StatutoryInterest {

  private final DataSource database;

  StatutoryInterest(DataSource database) {
    this.database = database;
  }

  /** Oldest first. */
  List<Rate> rates() {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select valid_from, percent from statutory_interest order by valid_from");
        var row = query.executeQuery()) {
      List<Rate> rates = new ArrayList<>();
      while (row.next()) {
        rates.add(
            new Rate(row.getObject("valid_from", LocalDate.class), row.getBigDecimal("percent")));
      }
      return rates;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
