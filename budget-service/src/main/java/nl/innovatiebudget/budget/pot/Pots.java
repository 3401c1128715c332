package nl.innovatiebudget.budget.pot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.kit.money.Euro;

/** Which pots a round has; what is in them is in the ledger. */
@ApplicationScoped
class Pots {

  private final DataSource database;

  Pots(DataSource database) {
    this.database = database;
  }

  void add(String roundId, String potId, int ordinal, AccountCode account) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into pot (round_id, pot_id, ordinal, account_code) values (?, ?, ?, ?)"
                    + " on conflict (round_id, pot_id) do nothing")) {
      insert.setString(1, roundId);
      insert.setString(2, potId);
      insert.setInt(3, ordinal);
      insert.setString(4, account.value());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The round's pots as they stood at one moment, in the order of the round. */
  List<PotView> of(String roundId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select pot.pot_id, account.*,"
                    + " (select coalesce(sum(amount_cents), 0) from pot_transfer gone"
                    + " where gone.round_id = pot.round_id and from_pot_id = pot.pot_id"
                    + " and state = 'MOVED') as moved_out_cents"
                    + " from pot join account on account.code = account_code"
                    + " where round_id = ? order by ordinal")) {
      query.setString(1, roundId);
      List<PotView> views = new ArrayList<>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          var movedOut = Euro.ofCents(row.getLong("moved_out_cents"));
          views.add(PotView.of(row.getString("pot_id"), Accounts.account(row), movedOut));
        }
      }
      return views;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
