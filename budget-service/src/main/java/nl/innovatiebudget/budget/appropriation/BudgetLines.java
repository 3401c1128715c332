package nl.innovatiebudget.budget.appropriation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Articles, sub-articles and lines: what appropriations are of. */
@ApplicationScoped
public class BudgetLines {

  private static final String SELECT =
      "select line_id, chapter, article, sub_article, instrument, detail from budget_line ";

  private final DataSource database;

  BudgetLines(DataSource database) {
    this.database = database;
  }

  public Optional<BudgetLine> find(String lineId) {
    return lines("where line_id = ?", lineId).stream().findFirst();
  }

  /** In the order in which they were first printed. */
  List<BudgetLine> of(String chapter, String article) {
    return lines("where chapter = ? and article = ? order by ordinal", chapter, article);
  }

  private List<BudgetLine> lines(String where, String... values) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(SELECT + where)) {
      set(query, values);
      var lines = new ArrayList<BudgetLine>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          lines.add(line(row));
        }
      }
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isArticle(String chapter, String article) {
    return articleName(chapter, article).isPresent();
  }

  Optional<String> articleName(String chapter, String article) {
    return names(
            "select article, name from budget_article where chapter = ? and article = ?",
            chapter,
            article)
        .values()
        .stream()
        .findFirst();
  }

  /** Names by number, in the order of the numbers. */
  Map<String, String> subArticles(String chapter, String article) {
    return names(
        "select sub_article, name from budget_sub_article where chapter = ? and article = ?"
            + " order by string_to_array(sub_article, '.')::int[]",
        chapter,
        article);
  }

  private Map<String, String> names(String sql, String... values) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      set(query, values);
      var names = new LinkedHashMap<String, String>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          names.put(row.getString(1), row.getString(2));
        }
      }
      return names;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Locks an article for the rest of the transaction: its amounts change one document at a time.
   */
  void lockArticle(String chapter, String article) {
    execute(
        "select 1 from budget_article where chapter = ? and article = ? for update",
        chapter,
        article);
  }

  /** Locks a line for the rest of the transaction: its money is bound one act at a time. */
  public void lock(String lineId) {
    execute("select 1 from budget_line where line_id = ? for no key update", lineId);
  }

  void addArticle(String chapter, String article, String name) {
    execute(
        "insert into budget_article values (?, ?, ?) on conflict do nothing",
        chapter,
        article,
        name);
  }

  void addSubArticle(String chapter, String article, String subArticle, String name) {
    execute(
        "insert into budget_sub_article values (?, ?, ?, ?) on conflict do nothing",
        chapter,
        article,
        subArticle,
        name);
  }

  void add(BudgetLine line) {
    execute(
        "insert into budget_line (line_id, chapter, article, sub_article, instrument, detail)"
            + " values (?, ?, ?, ?, ?, ?)",
        line.lineId(),
        line.chapter(),
        line.article(),
        line.subArticle(),
        line.instrument(),
        line.detail());
  }

  private void execute(String sql, String... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      set(statement, values);
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void set(PreparedStatement statement, String... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
  }

  private static BudgetLine line(ResultSet row) throws SQLException {
    return new BudgetLine(
        row.getString("line_id"),
        row.getString("chapter"),
        row.getString("article"),
        row.getString("sub_article"),
        row.getString("instrument"),
        row.getString("detail"));
  }
}
