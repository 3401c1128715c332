package nl.innovatiebudget.budget.award;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The terms of each round. */
@ApplicationScoped
class RoundTermsRows {

  private final DataSource database;
  private final ObjectMapper json;

  RoundTermsRows(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Keeps the latest version. */
  void put(String roundId, int version, RoundTerms terms) {
    try (var connection = database.getConnection();
        var put =
            connection.prepareStatement(
                "insert into round_terms (round_id, version, terms) values (?, ?, ?::jsonb)"
                    + " on conflict (round_id) do update"
                    + " set version = excluded.version, terms = excluded.terms"
                    + " where round_terms.version <= excluded.version")) {
      put.setString(1, roundId);
      put.setInt(2, version);
      put.setString(3, json.writeValueAsString(terms));
      put.executeUpdate();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The usual terms of a round that was published before it said any. */
  RoundTerms of(String roundId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement("select terms from round_terms where round_id = ?")) {
      query.setString(1, roundId);
      try (var row = query.executeQuery()) {
        return row.next()
            ? json.readValue(row.getString("terms"), RoundTerms.class)
            : RoundTerms.USUAL;
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
