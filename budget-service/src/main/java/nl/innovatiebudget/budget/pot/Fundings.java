package nl.innovatiebudget.budget.pot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.appropriation.LargestRemainder;
import nl.innovatiebudget.kit.money.Euro;

/** From which lines the money of rounds comes. */
@ApplicationScoped
public class Fundings {

  private final DataSource database;

  Fundings(DataSource database) {
    this.database = database;
  }

  /**
   * What a round has from a line.
   *
   * @param budgetYear the same for all money of a round
   */
  public record LineShare(String lineId, int budgetYear, Euro amountCents) {}

  /** What rounds have from a line, and how much of it their award letters have committed. */
  public record LineUse(Euro funded, Euro committed) {}

  /** One more step; below zero when money goes back. */
  void add(UUID fundingId, String roundId, LineShare share, boolean back, String why, Instant at) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into round_funding (funding_id, round_id, line_id, budget_year,"
                    + " amount_cents, reason, recorded_at) values (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, fundingId);
      insert.setString(2, roundId);
      insert.setString(3, share.lineId());
      insert.setInt(4, share.budgetYear());
      insert.setLong(5, back ? -share.amountCents().cents() : share.amountCents().cents());
      insert.setString(6, why);
      insert.setObject(7, at.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The lines that a round has money from, first one first. */
  public List<LineShare> linesOf(String roundId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select line_id, budget_year, sum(amount_cents)::bigint as cents"
                    + " from round_funding where round_id = ?"
                    + " group by line_id, budget_year having sum(amount_cents) > 0"
                    + " order by min(position)")) {
      query.setString(1, roundId);
      var shares = new ArrayList<LineShare>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          shares.add(new LineShare(row.getString(1), row.getInt(2), Euro.ofCents(row.getLong(3))));
        }
      }
      return shares;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Euro totalOf(String roundId) {
    return linesOf(roundId).stream().map(LineShare::amountCents).reduce(Euro.ZERO, Euro::plus);
  }

  /** What rounds have from a line in this year and later ones. */
  Euro fundedFrom(String lineId, int firstYear) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select coalesce(sum(amount_cents), 0)::bigint from round_funding"
                    + " where line_id = ? and budget_year >= ?")) {
      query.setString(1, lineId);
      query.setInt(2, firstYear);
      try (var row = query.executeQuery()) {
        row.next();
        return Euro.ofCents(row.getLong(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The use of each line that rounds of a year have money from. A round that has it from more than
   * one line uses them in proportion.
   */
  public Map<String, LineUse> useIn(int budgetYear) {
    var uses = new HashMap<String, LineUse>();
    fundedIn(budgetYear)
        .forEach(
            (roundId, byLine) -> {
              long funded = byLine.values().stream().mapToLong(Long::longValue).sum();
              long committed = Math.max(0, funded - notCommitted(roundId));
              var parts = LargestRemainder.divide(committed, List.copyOf(byLine.values()));
              var lineIds = List.copyOf(byLine.keySet());
              for (int i = 0; i < parts.size(); i++) {
                var part = Euro.ofCents(parts.get(i));
                var whole = Euro.ofCents(byLine.getOrDefault(lineIds.get(i), 0L));
                uses.merge(lineIds.get(i), new LineUse(whole, part), Fundings::sum);
              }
            });
    return uses;
  }

  private static LineUse sum(LineUse one, LineUse other) {
    return new LineUse(one.funded().plus(other.funded()), one.committed().plus(other.committed()));
  }

  /** Cents by line by round, in the order in which they were funded. */
  private Map<String, Map<String, Long>> fundedIn(int budgetYear) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select round_id, line_id, sum(amount_cents)::bigint as cents from round_funding"
                    + " where budget_year = ? group by round_id, line_id"
                    + " having sum(amount_cents) > 0 order by min(position)")) {
      query.setInt(1, budgetYear);
      var funded = new LinkedHashMap<String, Map<String, Long>>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          funded
              .computeIfAbsent(row.getString(1), round -> new LinkedHashMap<>())
              .put(row.getString(2), row.getLong(3));
        }
      }
      return funded;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a round and its pots hold that no letter has committed, reserved or not. */
  private long notCommitted(String roundId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select coalesce(sum(allowance_cents + credits_posted_cents"
                    + " - debits_posted_cents), 0)::bigint from account"
                    + " where code = 'appropriation/' || ?"
                    + " or code in (select account_code from pot where round_id = ?)")) {
      query.setString(1, roundId);
      query.setString(2, roundId);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
