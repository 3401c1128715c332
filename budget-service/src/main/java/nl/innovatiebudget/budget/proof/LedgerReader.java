package nl.innovatiebudget.budget.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Book;

/** The stored ledger on one connection, for who wants to see all of it. */
final class LedgerReader {

  private final Connection connection;

  LedgerReader(Connection connection) {
    this.connection = connection;
  }

  /** Takes what a row says, and the bytes of it that are sealed. */
  @FunctionalInterface
  interface RowTaker {
    void take(TransferRow row, byte[] canonical);
  }

  /**
   * An account as it is kept.
   *
   * @param opened it without any transfer
   * @param balances with the balances that the database keeps
   */
  record KeptAccount(Sums opened, Sums balances) {}

  /**
   * What a proof said before, beside what is there now.
   *
   * @param now nothing when no seal ends there any more
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by Arrays.equals
  record EarlierHead(
      long position, byte[] proved, byte @org.jspecify.annotations.Nullable [] now) {}

  long lastPosition() throws SQLException {
    return number("select coalesce(max(position), 0) from transfer");
  }

  long accountCount() throws SQLException {
    return number("select count(*) from account");
  }

  private long number(String sql) throws SQLException {
    try (var query = connection.createStatement();
        var row = query.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  List<Seal> seals(long after, int most) throws SQLException {
    var copy =
        BinaryCopy.of(
            connection,
            "select sequence, first_position, last_position, hash from seal where sequence > "
                + after
                + " order by sequence limit "
                + most);
    List<Seal> seals = new ArrayList<>();
    while (copy.next()) {
      seals.add(new Seal(copy.number(), copy.number(), copy.number(), copy.bytes()));
    }
    return seals;
  }

  /** Hands over every transfer after one position up to another, in their order. */
  void rows(long after, long to, RowTaker taker) throws SQLException {
    var copy =
        BinaryCopy.of(
            connection,
            TransferRow.SELECT
                + " where position > "
                + after
                + " and position <= "
                + to
                + " order by position");
    var reader = new TransferRow.Reader();
    while (copy.next()) {
      taker.take(reader.read(copy), reader.canonical());
    }
  }

  /** Every account, in no order. */
  void accounts(Consumer<KeptAccount> taker) throws SQLException {
    var copy =
        BinaryCopy.of(
            connection,
            "select id, kind, allowance_cents, book, budget_year::bigint,"
                + " least(account.closed_after, budget_year.closed_after), debits_pending_cents,"
                + " debits_posted_cents, credits_pending_cents, credits_posted_cents"
                + " from account left join budget_year on year = budget_year");
    while (copy.next()) {
      long id = copy.number();
      boolean bounded = AccountKind.valueOf(copy.text()) != AccountKind.OUTSIDE;
      long allowance = copy.number();
      var book = Book.valueOf(copy.text());
      var year = copy.numberOrNothing();
      var closing = copy.numberOrNothing();
      long closedAfter = closing == null ? Long.MAX_VALUE : closing;
      var balances = new Sums(id, bounded, allowance, book, year, closedAfter);
      balances.debit(copy.number(), copy.number());
      balances.credit(copy.number(), copy.number());
      taker.accept(
          new KeptAccount(new Sums(id, bounded, allowance, book, year, closedAfter), balances));
    }
  }

  /** Holds a row that ends or reverses another beside that other, wherever it is. */
  Optional<Finding> judgeOrigin(TransferRow row) throws SQLException {
    var pendingId = row.pendingId();
    var originId = pendingId == null ? row.reversesId() : pendingId;
    var copy = BinaryCopy.of(connection, TransferRow.SELECT + " where id = '" + originId + "'");
    if (!copy.next()) {
      return Optional.of(
          Finding.atPosition(
              "origin-missing",
              row.position(),
              "Transfer " + row.id() + " is about " + originId + ", which is not there."));
    }
    var origin = new TransferRow.Reader().read(copy);
    copy.next();
    long earlier =
        number(
            "select count(*) from transfer where position < %d and %s = '%s'"
                .formatted(
                    row.position(), pendingId == null ? "reverses_id" : "pending_id", originId));
    if (earlier > 0) {
      return Optional.of(
          Finding.atPosition(
              "done-twice",
              row.position(),
              "Transfer " + row.id() + " ends or reverses what was ended or reversed before."));
    }
    return pendingId == null ? Origin.judgeReversal(row, origin) : Origin.judgeEnd(row, origin);
  }

  /** What the proofs before this one said, the last of them first. */
  List<EarlierHead> earlierHeads(int most) throws SQLException {
    var copy =
        BinaryCopy.of(
            connection,
            "select positions, head_hash, (select hash from seal where last_position = positions)"
                + " from ledger_proof where state in ('HOLDS', 'FAILS')"
                + " order by finished_at desc limit "
                + most);
    List<EarlierHead> heads = new ArrayList<>();
    while (copy.next()) {
      heads.add(new EarlierHead(copy.number(), copy.bytes(), copy.bytesOrNothing()));
    }
    return heads;
  }
}
