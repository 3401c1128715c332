package nl.innovatiebudget.budget.appropriation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.NewAccount;
import nl.innovatiebudget.budget.appropriation.Mutations.Reached;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.money.Euro;

/**
 * Takes what a document appropriates into the ledger: commitments come to the article, expenditure
 * goes on from the article to its line. What goes down is refused when it is in use already.
 */
@ApplicationScoped
class ChangeAppropriations {

  private final Mutations mutations;
  private final Accounts accounts;
  private final Booking booking;
  private final Clock clock;

  ChangeAppropriations(Mutations mutations, Accounts accounts, Booking booking, Clock clock) {
    this.mutations = mutations;
    this.accounts = accounts;
    this.booking = booking;
    this.clock = clock;
  }

  /** Whoever asks holds the lock of each article; see {@link BudgetLines#lockArticle}. */
  @Transactional
  void change(
      UUID documentId,
      BudgetDocument.Kind kind,
      DocumentHead head,
      Collection<Reached> reached,
      List<Change> changes) {
    mutations.add(
        new BudgetDocument(
            documentId, kind, head.source(), head.budgetYear(), head.phase(), clock.instant()),
        reached,
        changes);
    changes.stream().flatMap(ChangeAppropriations::accounts).distinct().forEach(accounts::open);
    var transfers = new ArrayList<Transfer>();
    for (int i = 0; i < changes.size(); i++) {
      transfers.addAll(transfers(changes.get(i), documentId, i));
    }
    booking.book(transfers);
  }

  /** What a document says of itself. */
  record DocumentHead(String source, int budgetYear, Phase phase) {}

  private static Stream<NewAccount> accounts(Change change) {
    if (change.measure() == Measure.RECEIPTS) {
      return Stream.empty();
    }
    var book = book(change.measure());
    int year = change.budgetYear();
    var above =
        Stream.of(
            new NewAccount(AccountCode.outside(book, year), AccountKind.OUTSIDE, book, year),
            new NewAccount(article(change), AccountKind.ARTICLE, book, year));
    return Stream.concat(
        above,
        Stream.ofNullable(change.lineId())
            .map(line -> AccountCode.line(book, year, line))
            .map(code -> new NewAccount(code, AccountKind.LINE, book, year)));
  }

  /** Expected receipts are no money yet, so nothing moves for them. */
  static List<Transfer> transfers(Change change, UUID documentId, int index) {
    if (change.measure() == Measure.RECEIPTS) {
      return List.of();
    }
    var outside = AccountCode.outside(book(change.measure()), change.budgetYear());
    var lineId = change.lineId();
    if (lineId == null) {
      return List.of(step(change, documentId, index + "/article", outside, article(change)));
    }
    var line = AccountCode.line(Book.CASH, change.budgetYear(), lineId);
    var first = step(change, documentId, index + "/article", outside, article(change));
    var second = step(change, documentId, index + "/line", article(change), line);
    return change.deltaCents() > 0
        ? List.of(first.linked(), second)
        : List.of(second.linked(), first);
  }

  /** Down the budget when it goes up, and back when it goes down. */
  private static Transfer step(
      Change change, UUID documentId, String name, AccountCode from, AccountCode to) {
    var id = TransferId.of("appropriation", documentId + "/" + name);
    var amount = Euro.ofCents(Math.absExact(change.deltaCents()));
    var transfer =
        change.deltaCents() > 0
            ? Transfer.atOnce(id, from, to, amount)
            : Transfer.atOnce(id, to, from, amount);
    return transfer.about("appropriation", documentId);
  }

  private static AccountCode article(Change change) {
    return AccountCode.article(
        book(change.measure()), change.budgetYear(), change.chapter(), change.article());
  }

  private static Book book(Measure measure) {
    return measure == Measure.COMMITMENTS ? Book.COMMITMENTS : Book.CASH;
  }
}
