package nl.innovatiebudget.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Multiplies one application inside the database, so that there is something to measure on. */
final class Clones {

  private static final List<String> TABLES =
      List.of(
          "application",
          "application_party",
          "revision",
          "signature",
          "document",
          "submission",
          "submitted_application",
          "application_act");

  /** A number of its own, if the original has one. */
  private static final String NUMBER =
      " || case when t.number is null then '{}'::jsonb"
          + " else jsonb_build_object('number', 'CLONE-' || clone.n) end";

  private final Connection database;

  Clones(Connection database) {
    this.database = database;
  }

  /** That many copies with an id, and a number if the original has one, of their own. */
  List<UUID> of(UUID original, int count) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("drop table if exists clone");
      statement.execute(
          "create temp table clone as select gen_random_uuid() as id, taken + n as n"
              + " from generate_series(1, %d) n, (select max(last_number) as taken from round) t"
                  .formatted(count));
      statement.execute("update round set last_number = last_number + " + count);
    }
    try (var statement = database.createStatement()) {
      // what is copied refers to what is copied too: nothing to check, row by row
      statement.execute("set session_replication_role = replica");
      for (var table : TABLES) {
        multiply(table, original);
      }
      statement.execute("set session_replication_role = origin");
    }
    List<UUID> ids = new ArrayList<>();
    try (var statement = database.createStatement();
        var row = statement.executeQuery("select id from clone")) {
      while (row.next()) {
        ids.add(row.getObject(1, UUID.class));
      }
    }
    return ids;
  }

  private void multiply(String table, UUID original) throws SQLException {
    var columns = Columns.written(database, table);
    var own =
        "jsonb_build_object('application_id', clone.id)"
            + (columns.contains("number") ? NUMBER : "")
            + (columns.contains("ordinal") ? " || jsonb_build_object('ordinal', clone.n)" : "")
            + (columns.contains("document_id")
                ? " || jsonb_build_object('document_id', gen_random_uuid())"
                : "");
    try (var insert =
        database.prepareStatement(
            "insert into %1$s (%2$s) select r.%3$s from %1$s t cross join clone cross join lateral jsonb_populate_record(null::%1$s, to_jsonb(t) || %4$s) r where t.application_id = ?"
                .formatted(table, String.join(", ", columns), String.join(", r.", columns), own))) {
      insert.setObject(1, original);
      insert.executeUpdate();
    }
  }
}
