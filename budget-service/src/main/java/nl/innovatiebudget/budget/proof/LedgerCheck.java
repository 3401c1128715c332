package nl.innovatiebudget.budget.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads the ledger from its first row to its last and holds everything that the database keeps
 * beside the rows against them: the chain of seals, the balances, what earlier proofs said.
 *
 * <p>It reads in pieces, each a short statement, so that it neither takes memory for millions of
 * rows nor keeps the database from clearing up behind others. Only the end, when it has caught up,
 * is one snapshot: there balances and rows have to be of the same moment.
 */
final class LedgerCheck {

  /** How many transfers are read by one statement, if no single seal has more. */
  private static final int ROWS_AT_ONCE = 50_000;

  private static final int SEALS_AT_ONCE = 5_000;
  private static final int EARLIER_PROOFS = 1_000;

  private final Findings findings = new Findings();
  private final Replay replay = new Replay(findings);
  private final Chain chain = new Chain(findings);

  /** Is told how far it is, now and then. */
  @FunctionalInterface
  interface Progress {
    void at(long checked, long last);
  }

  /** Checks what was added since it was run before, and everything the first time. */
  Verdict run(Connection connection, Progress progress) throws SQLException {
    var reader = new LedgerReader(connection);
    long last = reader.lastPosition();
    progress.at(0, last);
    while (replay.lastPosition() < last && checkNextSeals(reader)) {
      progress.at(replay.lastPosition(), Math.max(last, replay.lastPosition()));
    }
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
      checkToTheEnd(reader);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return new Verdict(replay.lastPosition(), chain.head(), findings.count(), findings.first());
  }

  private void checkToTheEnd(LedgerReader reader) throws SQLException {
    while (checkNextSeals(reader)) {
      // what came in meanwhile
    }
    apply(reader, reader.lastPosition());
    chain.endOfRows();
    judgeBalances(reader);
    judgeEarlierProofs(reader);
  }

  /** False when there is no seal after the last. */
  private boolean checkNextSeals(LedgerReader reader) throws SQLException {
    var seals = reader.seals(chain.sequence(), SEALS_AT_ONCE);
    if (seals.isEmpty()) {
      return false;
    }
    var next = firstOf(seals);
    chain.expect(next);
    apply(reader, next.getLast().lastPosition());
    chain.endOfRows();
    return true;
  }

  /** As many seals as have {@value #ROWS_AT_ONCE} rows, and at least one. */
  private static List<Seal> firstOf(List<Seal> seals) {
    long rows = 0;
    int count = 0;
    while (count < seals.size() && (count == 0 || rows + seals.get(count).rows() <= ROWS_AT_ONCE)) {
      rows += seals.get(count).rows();
      count++;
    }
    return seals.subList(0, count);
  }

  /** Rows that lie before where we are can only be there after a broken chain. */
  private void apply(LedgerReader reader, long to) throws SQLException {
    learnAccounts(reader);
    reader.rows(
        replay.lastPosition(),
        to,
        (row, canonical) -> {
          replay.apply(row);
          chain.add(row.position(), canonical);
        });
    for (var row : replay.takeUnresolved()) {
      reader.judgeOrigin(row).ifPresent(findings::add);
    }
  }

  /** Accounts that were opened since; a transfer comes after its accounts. */
  private void learnAccounts(LedgerReader reader) throws SQLException {
    if (reader.accountCount() != replay.accountCount()) {
      reader.accounts(account -> replay.open(account.opened()));
    }
  }

  private void judgeBalances(LedgerReader reader) throws SQLException {
    reader.accounts(
        account -> {
          var sums = replay.sums(account.opened().accountId);
          if (sums == null || !sums.inWords().equals(account.balances().inWords())) {
            findings.add(
                Finding.inAccount(
                    "balance-differs",
                    account.opened().accountId,
                    "The account says %s; its transfers say %s."
                        .formatted(
                            account.balances().inWords(),
                            sums == null ? "nothing" : sums.inWords())));
          }
        });
  }

  /** Who changes a row and everything that follows from it cannot change what was said before. */
  private void judgeEarlierProofs(LedgerReader reader) throws SQLException {
    for (var earlier : reader.earlierHeads(EARLIER_PROOFS)) {
      if (!Arrays.equals(earlier.proved(), earlier.now())) {
        var now = earlier.now();
        findings.add(
            Finding.atPosition(
                "history-rewritten",
                earlier.position(),
                "A proof of before saw %s here, now there is %s."
                    .formatted(
                        HexFormat.of().formatHex(earlier.proved()),
                        now == null ? "nothing" : HexFormat.of().formatHex(now))));
      }
    }
  }
}
