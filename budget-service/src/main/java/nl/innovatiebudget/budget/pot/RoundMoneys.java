package nl.innovatiebudget.budget.pot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** What is known of the money of each round. Its row is the lock of all that changes it. */
@ApplicationScoped
class RoundMoneys {

  private final DataSource database;

  RoundMoneys(DataSource database) {
    this.database = database;
  }

  /** Locks a round for the rest of the transaction; a round that was never heard of is new. */
  RoundMoney lock(String roundId) {
    update("insert into round_money (round_id) values (?) on conflict do nothing", roundId);
    return find("where round_id = ? for update", roundId).orElseThrow();
  }

  Optional<RoundMoney> find(String roundId) {
    return find("where round_id = ?", roundId);
  }

  void publish(RoundPublished round) {
    var opensAt = round.opensAt();
    update(
        "update round_money set version = ?, ceiling_cents = ?, opens_at = ? where round_id = ?",
        round.version(),
        round.ceilingCents().cents(),
        opensAt == null ? null : opensAt.atOffset(ZoneOffset.UTC),
        round.roundId());
  }

  /** To what a publication raised it; it is not lowered by this. */
  void raiseCeiling(String roundId, Euro ceiling) {
    update(
        "update round_money set ceiling_cents = ? where round_id = ? and ceiling_cents < ?",
        ceiling.cents(),
        roundId,
        ceiling.cents());
  }

  void fundFrom(String roundId, int budgetYear) {
    update("update round_money set budget_year = ? where round_id = ?", budgetYear, roundId);
  }

  void fill(String roundId, Instant at) {
    update(
        "update round_money set filled_at = ? where round_id = ?",
        at.atOffset(ZoneOffset.UTC),
        roundId);
  }

  private Optional<RoundMoney> find(String where, String roundId) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("select * from round_money " + where)) {
      query.setString(1, roundId);
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(round(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void update(String sql, @Nullable Object... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RoundMoney round(ResultSet row) throws SQLException {
    var ceiling = row.getObject("ceiling_cents", Long.class);
    return new RoundMoney(
        row.getString("round_id"),
        row.getObject("version", Integer.class),
        ceiling == null ? null : Euro.ofCents(ceiling),
        instant(row, "opens_at"),
        row.getObject("budget_year", Integer.class),
        instant(row, "filled_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
