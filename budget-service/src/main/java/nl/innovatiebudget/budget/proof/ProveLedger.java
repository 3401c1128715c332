package nl.innovatiebudget.budget.proof;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import org.jboss.logging.Logger;

/**
 * Reads the whole ledger again and recomputes it, when that was asked for. One replica does so at a
 * time: it holds an advisory lock as long as its connection lives. What stopped on the way, with
 * the service or the database, is begun again.
 */
@ApplicationScoped
class ProveLedger {

  private static final Logger LOG = Logger.getLogger(ProveLedger.class);

  /** The advisory lock's key: "proof". */
  private static final long LOCK = 0x70726f6f66L;

  private static final String KEY = "ledger";

  private final DataSource database;
  private final Proofs proofs;
  private final Outbox outbox;
  private final ProofConfig config;
  private final Clock clock;

  ProveLedger(DataSource database, Proofs proofs, Outbox outbox, ProofConfig config, Clock clock) {
    this.database = database;
    this.proofs = proofs;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  /** Does the proof that waits, or that nobody is busy with any more. */
  public void ifAskedFor() {
    if (proofs.underWay().isEmpty()) {
      return;
    }
    try (var connection = database.getConnection()) {
      if (call(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
        try {
          // only now is it sure that nobody else finished it in between
          var proof = proofs.underWay();
          if (proof.isPresent()) {
            prove(proof.get(), connection);
          }
        } finally {
          call(connection, "select pg_advisory_unlock(" + LOCK + ")");
        }
      }
    } catch (SQLException e) {
      LOG.warnf(e, "The proof of the ledger stopped and will be begun again");
    }
  }

  private void prove(Proof proof, Connection connection) throws SQLException {
    var proofId = proof.proofId();
    if (proofs.begin(proofId, clock.instant()) > config.maxAttempts()) {
      proofs.breakOff(proofId, clock.instant());
      LOG.errorf("Proof %s of the ledger was begun too often and is broken off", proofId);
      return;
    }
    Verdict verdict;
    try {
      verdict =
          new LedgerCheck()
              .run(connection, (checked, last) -> proofs.progress(proofId, last, checked));
    } catch (SQLException e) {
      LOG.warnf(e, "Proof %s of the ledger stopped and will be begun again", proofId);
      return;
    } catch (RuntimeException e) {
      LOG.errorf(e, "Proof %s of the ledger could not read it and is broken off", proofId);
      proofs.breakOff(proofId, clock.instant());
      // it may be in the middle of a copy and is of no use to anybody
      connection.abort(Runnable::run);
      return;
    }
    QuarkusTransaction.requiringNew().run(() -> conclude(proof, verdict));
    if (!verdict.holds()) {
      LOG.errorf(
          "Proof %s of the ledger found %d faults: %s",
          proofId, verdict.findingCount(), verdict.findings());
    }
  }

  private void conclude(Proof proof, Verdict verdict) {
    var now = clock.instant();
    proofs.finish(proof.proofId(), verdict, now);
    outbox.add(
        Topic.BUDGET,
        KEY,
        LedgerProved.TYPE,
        new LedgerProved(
            proof.proofId(),
            proof.occasion(),
            verdict.positions(),
            HexFormat.of().formatHex(verdict.headHash()),
            verdict.holds(),
            verdict.findingCount(),
            verdict.findings(),
            now));
  }

  private static boolean call(Connection connection, String lock) throws SQLException {
    try (var query = connection.createStatement();
        var row = query.executeQuery(lock)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
