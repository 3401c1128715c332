package nl.innovatiebudget.budget.pot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** Which pots a round has; what is in them is in the ledger. */
@ApplicationScoped
public class Pots {

  /** What went into a pot on balance after its opening: other pots and adjustments. */
  private static final String ADDED =
      "(select coalesce(sum(amount_cents), 0)::bigint from pot_adjustment change"
          + " where (change.round_id, change.pot_id) = (pot.round_id, pot.pot_id))"
          + " + (select coalesce(sum(case when to_pot_id = pot.pot_id then amount_cents"
          + " else -amount_cents end), 0)::bigint from pot_transfer moved"
          + " where moved.round_id = pot.round_id and state = 'MOVED'"
          + " and pot.pot_id in (from_pot_id, to_pot_id))";

  private final DataSource database;

  Pots(DataSource database) {
    this.database = database;
  }

  /** Makes a pot known; it has no money yet. */
  void add(String roundId, String potId, int ordinal, Euro opening) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into pot (round_id, pot_id, ordinal, opening_cents) values (?, ?, ?, ?)")) {
      insert.setString(1, roundId);
      insert.setString(2, potId);
      insert.setInt(3, ordinal);
      insert.setLong(4, opening.cents());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The pot's money is in this account from now on. */
  void give(String roundId, String potId, AccountCode account) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update pot set account_code = ? where round_id = ? and pot_id = ?")) {
      update.setString(1, account.value());
      update.setString(2, roundId);
      update.setString(3, potId);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What each pot of a round starts with, in the order of the round. */
  Map<String, Euro> openings(String roundId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select pot_id, opening_cents from pot where round_id = ? order by ordinal")) {
      query.setString(1, roundId);
      var openings = new LinkedHashMap<String, Euro>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          openings.put(row.getString(1), Euro.ofCents(row.getLong(2)));
        }
      }
      return openings;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rounds that have pots, the newest ones if there are many. */
  List<String> rounds() {
    try (var connection = database.getConnection();
        var query = connection.createStatement();
        var row =
            query.executeQuery(
                "select distinct round_id from pot order by round_id desc limit 20")) {
      var rounds = new ArrayList<String>();
      while (row.next()) {
        rounds.add(row.getString(1));
      }
      return rounds;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the round was published with this pot, with or without money in it yet. */
  public boolean isKnown(String roundId, String potId) {
    return openings(roundId).containsKey(potId);
  }

  /** What a pot holds; empty for one that is not known. */
  Optional<PotView> find(String roundId, String potId) {
    return of(roundId).stream().filter(pot -> pot.potId().equals(potId)).findFirst();
  }

  /** The round's pots as they stood at one moment, in the order of the round. */
  List<PotView> of(String roundId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select pot.pot_id, pot.opening_cents, account.*, "
                    + ADDED
                    + " as added_cents from pot left join account on account.code = account_code"
                    + " where round_id = ? order by ordinal")) {
      query.setString(1, roundId);
      List<PotView> views = new ArrayList<>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          long ceiling = row.getLong("opening_cents") + row.getLong("added_cents");
          views.add(
              isGiven(row.getString("code"))
                  ? PotView.of(
                      row.getString("pot_id"), Euro.ofCents(ceiling), Accounts.account(row))
                  : PotView.withoutMoney(row.getString("pot_id")));
        }
      }
      return views;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isGiven(@Nullable String accountCode) {
    return accountCode != null;
  }
}
