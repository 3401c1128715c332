package nl.innovatiebudget.local.bench;

import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.innovatiebudget.local.demo.Latency;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.ledger.LedgerApi;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;
import org.postgresql.PGConnection;

/**
 * What becomes of the ledger when it is old: asking for a balance and proving all of it, with a
 * million transfers and with ten million behind one account. {@code -Dbench.ledger.transfers=}
 * makes it less, to try.
 */
final class LedgerSizeBench {

  private static final long MANY = Long.getLong("bench.ledger.transfers", 10_000_000);
  private static final long FEW = MANY / 10;
  private static final int ASKED = 400;
  private static final double FLAT = 1.3;
  private static final int PROOF_SECONDS = 60;

  private final Stack stack;
  private final LedgerApi ledger;
  private final BareLedger bare;
  private final String debit;
  private final String credit;
  private final Progress progress;

  LedgerSizeBench(
      Stack stack,
      LedgerApi ledger,
      BareLedger bare,
      String debit,
      String credit,
      Progress progress) {
    this.stack = stack;
    this.ledger = ledger;
    this.bare = bare;
    this.debit = debit;
    this.credit = credit;
    this.progress = progress;
  }

  /** One proof, as it went. */
  private record Proved(double seconds, double peakMiB) {}

  List<BenchRow> run() throws SQLException {
    fillTo(FEW);
    balances();
    var few = balances();
    var fewProved = prove();
    fillTo(MANY);
    balances();
    var many = balances();
    var manyProved = prove();
    double bareSeconds = readBarely();
    // a straight line through what was measured, ten times as far again
    double atTenfold = many.p50Millis() + 10 * (many.p50Millis() - few.p50Millis());
    return List.of(
        row(
            "balance-growth",
            many.p50Millis(),
            "ms",
            few.p50Millis(),
            "ratio <= " + FLAT,
            many.p50Millis() / few.p50Millis() <= FLAT,
            "p50 of asking for the balance of one account with %,d transfers behind it; baseline: with %,d; %,d was not measured: the straight line through both gives %.2f ms"
                .formatted(MANY, FEW, 10 * MANY, atTenfold)),
        row(
            "ledger-proof",
            manyProved.seconds(),
            "s",
            bareSeconds,
            "< " + PROOF_SECONDS + " s",
            manyProved.seconds() < PROOF_SECONDS,
            "all checks over %,d transfers, asked for over HTTP; baseline: only reading the same columns of all rows"
                .formatted(MANY)),
        row(
            "ledger-proof-memory",
            manyProved.peakMiB(),
            "MiB",
            fewProved.peakMiB(),
            "ratio <= " + FLAT,
            manyProved.peakMiB() / fewProved.peakMiB() <= FLAT,
            "highest resident memory of the service while it proves %,d transfers; baseline: while it proves %,d"
                .formatted(MANY, FEW)));
  }

  private static BenchRow row(
      String id,
      double value,
      String unit,
      double baseline,
      String target,
      boolean met,
      String remark) {
    return new BenchRow(
            id, value, unit, baseline, value / baseline, target, met, Machine.here(), "")
        .with(remark);
  }

  private void fillTo(long transfers) throws SQLException {
    progress.say("filling the ledger to %,d transfers".formatted(transfers));
    try (var connection = bare.connection()) {
      LedgerFill.upTo(connection, transfers, bare.idOf(debit), bare.idOf(credit));
    }
  }

  private Latency balances() {
    return Load.of(
            1,
            nanos -> {
              for (int i = 0; i < ASKED; i++) {
                long start = System.nanoTime();
                ledger.account(debit);
                nanos.accept(System.nanoTime() - start);
              }
            })
        .latency();
  }

  private Proved prove() {
    long start = System.nanoTime();
    var proofId = ledger.prove();
    double peak = 0;
    for (var state = "WAITING"; state.equals("WAITING") || state.equals("RUNNING"); ) {
      pause();
      var proof = ledger.proof(proofId);
      state = proof.text("state");
      long bytes = stack.residentBytes().getOrDefault(Service.BUDGET.module(), 0L);
      peak = Math.max(peak, bytes / 1048576.0);
      if (state.equals("FAILS") || state.equals("BROKEN_OFF")) {
        throw new IllegalStateException("the ledger is not proved: " + proof.body());
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    progress.say("proved in %.1f s, at most %.0f MiB".formatted(seconds, peak));
    return new Proved(seconds, peak);
  }

  private double readBarely() throws SQLException {
    try (var connection = bare.connection()) {
      long start = System.nanoTime();
      try (var nowhere = OutputStream.nullOutputStream()) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut(
                "copy (select * from transfer order by position) to stdout (format binary)",
                nowhere);
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
