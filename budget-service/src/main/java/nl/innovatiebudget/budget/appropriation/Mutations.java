package nl.innovatiebudget.budget.appropriation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How appropriations came to be: documents, and what each of them changed. Only added to. */
@ApplicationScoped
class Mutations {

  private final DataSource database;

  Mutations(DataSource database) {
    this.database = database;
  }

  /**
   * What an amount is of.
   *
   * @param lineId none for what is of the article
   */
  record Key(Measure measure, @Nullable String lineId, int budgetYear) {}

  /** A document that brought a year of an article to a phase. */
  record Reached(String chapter, String article, int budgetYear, Phase phase) {}

  void add(BudgetDocument document, Collection<Reached> reached, List<Change> changes) {
    try (var connection = database.getConnection()) {
      addDocument(connection, document);
      addYears(connection, document.documentId(), reached);
      addChanges(connection, document.documentId(), changes);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void addDocument(Connection connection, BudgetDocument document)
      throws SQLException {
    try (var insert =
        connection.prepareStatement("insert into budget_document values (?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, document.documentId());
      insert.setString(2, document.kind().name());
      insert.setString(3, document.source());
      insert.setInt(4, document.budgetYear());
      insert.setString(5, document.phase().name());
      insert.setObject(6, document.recordedAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  private static void addYears(Connection connection, UUID documentId, Collection<Reached> reached)
      throws SQLException {
    try (var insert =
        connection.prepareStatement("insert into budget_document_year values (?, ?, ?, ?, ?)")) {
      for (var year : reached) {
        insert.setObject(1, documentId);
        insert.setString(2, year.chapter());
        insert.setString(3, year.article());
        insert.setInt(4, year.budgetYear());
        insert.setString(5, year.phase().name());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void addChanges(Connection connection, UUID documentId, List<Change> changes)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into appropriation_mutation (document_id, chapter, article, line_id, measure,"
                + " budget_year, phase, delta_cents) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (var change : changes) {
        insert.setObject(1, documentId);
        insert.setString(2, change.chapter());
        insert.setString(3, change.article());
        insert.setString(4, change.lineId());
        insert.setString(5, change.measure().name());
        insert.setInt(6, change.budgetYear());
        insert.setString(7, change.phase().name());
        insert.setLong(8, change.deltaCents());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The phase of each year of an article that any document spoke of. */
  Map<Integer, Phase> phases(String chapter, String article) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select budget_year, phase from budget_document_year"
                    + " where chapter = ? and article = ?")) {
      query.setString(1, chapter);
      query.setString(2, article);
      var phases = new TreeMap<Integer, Phase>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          phases.merge(
              row.getInt(1), Phase.valueOf(row.getString(2)), (a, b) -> a.compareTo(b) < 0 ? b : a);
        }
      }
      return phases;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Amounts of an article in whole cents as they stood at the end of a phase, or stand now. */
  Map<Key, Long> amounts(String chapter, String article, @Nullable Phase until) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select measure, line_id, budget_year, phase, sum(delta_cents)::bigint"
                    + " from appropriation_mutation where chapter = ? and article = ?"
                    + " group by measure, line_id, budget_year, phase")) {
      query.setString(1, chapter);
      query.setString(2, article);
      var amounts = new HashMap<Key, Long>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          var key = new Key(Measure.valueOf(row.getString(1)), row.getString(2), row.getInt(3));
          if (until == null || Phase.valueOf(row.getString(4)).compareTo(until) <= 0) {
            amounts.merge(key, row.getLong(5), Math::addExact);
          }
        }
      }
      return amounts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Oldest first, after a position. */
  List<MutationView> list(String chapter, String article, long after, int most) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select m.*, d.source, d.recorded_at from appropriation_mutation m"
                    + " join budget_document d using (document_id)"
                    + " where chapter = ? and article = ? and position > ?"
                    + " order by position limit ?")) {
      query.setString(1, chapter);
      query.setString(2, article);
      query.setLong(3, after);
      query.setInt(4, most);
      var views = new ArrayList<MutationView>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          views.add(
              new MutationView(
                  row.getLong("position"),
                  row.getObject("document_id", UUID.class),
                  row.getString("source"),
                  Phase.valueOf(row.getString("phase")),
                  Measure.valueOf(row.getString("measure")),
                  row.getString("line_id"),
                  row.getInt("budget_year"),
                  row.getLong("delta_cents"),
                  row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
        }
      }
      return views;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
