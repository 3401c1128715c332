package nl.innovatiebudget.budget.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.proof.Model.Balance;
import nl.innovatiebudget.budget.transfer.ExpireTransfers;
import nl.innovatiebudget.budget.transfer.Ledger;
import nl.innovatiebudget.budget.transfer.Outcome;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.Transfer.Phase;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** The real ledger, asked again by its callers as long as the connection is cut on them. */
@ApplicationScoped
class SimulatedLedger {

  private static final int TRIES = 100;

  private final Ledger ledger;
  private final Accounts accounts;
  private final ExpireTransfers expireTransfers;
  private final DataSource database;

  SimulatedLedger(
      Ledger ledger, Accounts accounts, ExpireTransfers expireTransfers, DataSource database) {
    this.ledger = ledger;
    this.accounts = accounts;
    this.expireTransfers = expireTransfers;
    this.database = database;
  }

  /** A row as it stands in the ledger. */
  record Row(Transfer transfer, Instant recordedAt) {}

  void set(Scene scene, List<Transfer> openings) {
    scene.accounts().forEach(accounts::open);
    ask(openings).forEach(Outcome::require);
  }

  /** The final answer, however often it took to get one. */
  List<Outcome> ask(List<Transfer> transfers) {
    return untilAnswered(
        () ->
            transfers.size() == 1
                ? List.of(ledger.record(transfers.getFirst()))
                : ledger.recordAll(transfers));
  }

  void close(AccountCode account) {
    untilAnswered(() -> accounts.close(account));
  }

  private static <T> T untilAnswered(java.util.function.Supplier<T> question) {
    @Nullable RuntimeException last = null;
    for (int i = 0; i < TRIES; i++) {
      try {
        return question.get();
      } catch (RuntimeException e) {
        last = e;
      }
    }
    throw new IllegalStateException("never answered", last);
  }

  /** Gives back what is over; the next time may find what the last one could not end. */
  void expire() {
    untilAnswered(expireTransfers::expireAll);
  }

  Balance balance(AccountCode code) {
    var account = accounts.find(code).orElseThrow();
    return new Balance(
        account.debitsPending().cents(),
        account.debitsPosted().cents(),
        account.creditsPending().cents(),
        account.creditsPosted().cents());
  }

  /** The rows of these accounts in the order of the ledger. */
  List<Row> rows(List<AccountCode> codes) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select t.*, d.code as debit, c.code as credit, p.amount_cents as whole"
                    + " from transfer t join account d on d.id = t.debit_id"
                    + " join account c on c.id = t.credit_id"
                    + " left join transfer p on p.id = t.pending_id"
                    + " where d.code = any (?) order by t.position")) {
      query.setArray(
          1, connection.createArrayOf("text", codes.stream().map(AccountCode::value).toArray()));
      List<Row> rows = new ArrayList<>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          var expiresAt = row.getObject("expires_at", OffsetDateTime.class);
          rows.add(
              new Row(
                  new Transfer(
                      new TransferId(row.getObject("id", UUID.class)),
                      Phase.valueOf(row.getString("phase")),
                      new AccountCode(row.getString("debit")),
                      new AccountCode(row.getString("credit")),
                      Euro.ofCents(row.getLong("amount_cents")),
                      id(row.getObject("pending_id", UUID.class)),
                      id(row.getObject("reverses_id", UUID.class)),
                      expiresAt == null ? null : expiresAt.toInstant(),
                      null,
                      null,
                      false),
                  row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable TransferId id(@Nullable UUID value) {
    return value == null ? null : new TransferId(value);
  }

  Verdict prove(LedgerCheck check) {
    try (var connection = database.getConnection()) {
      return check.run(connection, (checked, last) -> {});
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
