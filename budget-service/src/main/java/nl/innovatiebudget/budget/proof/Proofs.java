package nl.innovatiebudget.budget.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.proof.Proof.Occasion;
import nl.innovatiebudget.budget.proof.Proof.State;
import org.jspecify.annotations.Nullable;

/** The proofs in the database; of all that are there at most one is under way. */
@ApplicationScoped
class Proofs {

  private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

  private final DataSource database;
  private final ObjectMapper json;

  Proofs(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Adds a proof that waits, unless one is under way. */
  void request(Occasion occasion, @Nullable String by, Instant now) {
    execute(
        "insert into ledger_proof (proof_id, occasion, requested_by, requested_at, state)"
            + " values (?, ?, ?, ?, 'WAITING') on conflict do nothing",
        UUID.randomUUID(),
        occasion.name(),
        by,
        Timestamp.from(now));
  }

  Optional<Proof> underWay() {
    return list("where finished_at is null").stream().findFirst();
  }

  Optional<Proof> find(UUID proofId) {
    return list("where proof_id = ?", proofId).stream().findFirst();
  }

  /** The last that was asked for first. */
  List<Proof> latest(int most) {
    return list("order by requested_at desc, proof_id limit ?", most);
  }

  /** The last that came to a conclusion about the ledger. */
  Optional<Proof> lastConclusive() {
    return list("where state in ('HOLDS', 'FAILS') order by finished_at desc limit 1").stream()
        .findFirst();
  }

  /** Marks a proof as begun; gives how often it was, this time included. */
  int begin(UUID proofId, Instant now) {
    execute(
        "update ledger_proof set state = 'RUNNING', attempts = attempts + 1, started_at = ?,"
            + " checked_positions = 0 where proof_id = ?",
        Timestamp.from(now),
        proofId);
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement("select attempts from ledger_proof where proof_id = ?")) {
      query.setObject(1, proofId);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void progress(UUID proofId, long positions, long checked) {
    execute(
        "update ledger_proof set positions = ?, checked_positions = ? where proof_id = ?",
        positions,
        checked,
        proofId);
  }

  void finish(UUID proofId, Verdict verdict, Instant now) {
    execute(
        "update ledger_proof set state = ?, finished_at = ?, positions = ?, checked_positions = ?,"
            + " head_hash = ?, finding_count = ?, findings = ?::jsonb where proof_id = ?",
        (verdict.holds() ? State.HOLDS : State.FAILS).name(),
        Timestamp.from(now),
        verdict.positions(),
        verdict.positions(),
        verdict.headHash(),
        verdict.findingCount(),
        written(verdict.findings()),
        proofId);
  }

  void breakOff(UUID proofId, Instant now) {
    execute(
        "update ledger_proof set state = 'BROKEN_OFF', finished_at = ? where proof_id = ?",
        Timestamp.from(now),
        proofId);
  }

  private void execute(String sql, @Nullable Object... parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Proof> list(String where, Object... parameters) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("select * from ledger_proof " + where)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setObject(i + 1, parameters[i]);
      }
      List<Proof> proofs = new ArrayList<>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          proofs.add(proof(row));
        }
      }
      return proofs;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Proof proof(ResultSet row) throws SQLException {
    var head = row.getBytes("head_hash");
    return new Proof(
        row.getObject("proof_id", UUID.class),
        Occasion.valueOf(row.getString("occasion")),
        row.getString("requested_by"),
        row.getTimestamp("requested_at").toInstant(),
        State.valueOf(row.getString("state")),
        instant(row.getTimestamp("started_at")),
        instant(row.getTimestamp("finished_at")),
        row.getLong("positions"),
        row.getLong("checked_positions"),
        head == null ? null : HexFormat.of().formatHex(head),
        row.getLong("finding_count"),
        read(row.getString("findings")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  private String written(List<Finding> findings) {
    try {
      return json.writeValueAsString(findings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Finding> read(String findings) {
    try {
      return json.readValue(findings, FINDINGS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
