package nl.innovatiebudget.notification.component;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The deliveries of a service under test, as they stand in its database. */
final class DeliveryRows {

  private final DataSource database;

  DeliveryRows(DataSource database) {
    this.database = database;
  }

  /** Where every delivery to an address is, oldest first. */
  List<String> statesOf(String address) {
    return strings(
        "select state from delivery where address = ? order by created_at, delivery_id", address);
  }

  String idOf(String address, String state) {
    return strings(
            "select delivery_id from delivery where address = ? and state = ?", address, state)
        .getFirst();
  }

  String fault(String address) {
    return strings(
            "select coalesce(last_fault || ' ' || last_detail, last_fault, '') from delivery"
                + " where address = ? order by created_at desc limit 1",
            address)
        .getFirst();
  }

  int attempts(String address) {
    return Integer.parseInt(
        strings("select max(attempts) from delivery where address = ?", address).getFirst());
  }

  /** Kinds of the open tasks about deliveries to an address, or about their messages. */
  List<String> tasksAbout(String address) {
    return strings(
        "select distinct t.kind from officer_task t join delivery d"
            + " on t.about in (d.delivery_id, d.message_id)"
            + " where d.address = ? and t.completed_at is null order by 1",
        address);
  }

  /** Ids of the open tasks about messages to somebody that went nowhere. */
  List<String> tasksAboutMessagesTo(String kvk) {
    return strings(
        "select t.task_id from officer_task t join message m on t.about = m.message_id"
            + " join party_body b using (party_id) where b.value = ? and t.kind = 'NO_ADDRESS'"
            + " and t.completed_at is null",
        kvk);
  }

  void change(String what, String address) {
    run("update delivery set " + what + " where address = ?", address);
  }

  void run(String sql, String... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> strings(String sql, String... values) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setString(i + 1, values[i]);
      }
      var found = new ArrayList<String>();
      var rows = query.executeQuery();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
