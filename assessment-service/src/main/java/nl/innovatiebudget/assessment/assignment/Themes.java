package nl.innovatiebudget.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/** What cases are about. */
@ApplicationScoped
class Themes {

  private final DataSource database;

  Themes(DataSource database) {
    this.database = database;
  }

  Map<UUID, SortedSet<String>> ofRound(String roundId) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select application_id, theme from case_theme join case_file"
                    + " using (application_id) where round_id = ?")) {
      select.setString(1, roundId);
      var themes = new HashMap<UUID, SortedSet<String>>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          themes
              .computeIfAbsent(row.getObject(1, UUID.class), id -> new TreeSet<>())
              .add(row.getString(2));
        }
      }
      return themes;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void replace(UUID applicationId, Collection<String> themes) {
    try (var connection = database.getConnection();
        var delete =
            connection.prepareStatement("delete from case_theme where application_id = ?");
        var insert =
            connection.prepareStatement(
                "insert into case_theme (application_id, theme) values (?, ?)")) {
      delete.setObject(1, applicationId);
      delete.executeUpdate();
      for (var theme : new TreeSet<>(themes)) {
        insert.setObject(1, applicationId);
        insert.setString(2, theme);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
