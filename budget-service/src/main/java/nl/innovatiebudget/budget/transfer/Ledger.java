package nl.innovatiebudget.budget.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.account.LedgerFailure;

/**
 * The double-entry ledger: each transfer debits one account and credits another.
 *
 * <p>Transfers are judged and written in one order, so nothing can pass a ceiling in between. The
 * same id with the same body changes nothing, with another body it is refused, and a refused id
 * stays refused. Two phases as in TigerBeetle: pending first, then posted as a whole or in part,
 * voided, or expired. A final transfer is corrected by another one.
 */
@ApplicationScoped
public class Ledger {

  private final DataSource database;
  private final LedgerRows rows;
  private final Transfers transfers;

  Ledger(DataSource database, LedgerRows rows, Transfers transfers) {
    this.database = database;
    this.rows = rows;
    this.transfers = transfers;
  }

  /** Takes a transfer into the ledger, or says why not. */
  @Transactional
  public Outcome record(Transfer transfer) {
    return recordAll(List.of(transfer)).getFirst();
  }

  /**
   * Takes transfers into the ledger one after the other, in a few statements together, and says of
   * each what became of it. Linked ones are taken together or not at all. Joins the transaction,
   * which has the ledger to itself from here on. Refuses a list that ends in a linked one.
   */
  @Transactional
  public List<Outcome> recordAll(List<Transfer> asked) {
    try (var connection = database.getConnection()) {
      return record(connection, asked);
    } catch (SQLException e) {
      throw new LedgerFailure(e);
    }
  }

  /** The same, in the transaction of a connection. */
  List<Outcome> record(Connection connection, List<Transfer> asked) throws SQLException {
    if (asked.isEmpty()) {
      return List.of();
    }
    if (asked.getLast().tiedToNext()) {
      throw new IllegalArgumentException("the last transfer is linked to none");
    }
    var snapshot = rows.read(connection, asked);
    var outcomes = snapshot.books().judge(asked);
    rows.write(connection, snapshot);
    return outcomes;
  }

  public Optional<Transfer> find(TransferId id) {
    return transfers.find(id).map(Transfers.Row::transfer);
  }
}
