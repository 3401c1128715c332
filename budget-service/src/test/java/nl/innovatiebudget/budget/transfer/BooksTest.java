package nl.innovatiebudget.budget.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.NewAccount;
import nl.innovatiebudget.budget.transfer.Outcome.Existed;
import nl.innovatiebudget.budget.transfer.Outcome.Recorded;
import nl.innovatiebudget.budget.transfer.Outcome.Refused;
import nl.innovatiebudget.budget.transfer.TransferRejection.CeilingExceeded;
import nl.innovatiebudget.budget.transfer.TransferRejection.IdInUse;
import nl.innovatiebudget.budget.transfer.TransferRejection.Plain;
import nl.innovatiebudget.kit.money.Euro;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BooksTest {

  private static final AccountCode POT = AccountCode.pot("round", "small");
  private static final AccountCode AWARD = new AccountCode("award/one");
  private static final Refused LINKED_FAILED =
      new Refused(new Plain(Reason.LINKED_TRANSFER_FAILED));

  private final Books books = new Books(Instant.parse("2024-06-20T10:00:00Z"));

  @BeforeEach
  void a_pot_of_ten_cents() {
    books.knows(account(1, POT, AccountKind.POT).credited(0, 10), false);
    books.knows(account(2, AWARD, AccountKind.AWARD), false);
  }

  @Test
  void each_transfer_finds_what_the_one_before_it_left() {
    // Given
    var first = pending(1, 8);
    // When
    var outcomes =
        books.judge(List.of(first, pending(2, 3), first, first.voided(id(3)), pending(4, 10)));
    // Then
    assertThat(outcomes)
        .containsExactly(
            new Recorded(),
            new Refused(new CeilingExceeded(Euro.ofCents(2))),
            new Existed(),
            new Recorded(),
            new Recorded());
    assertThat(books.entries())
        .extracting(e -> e.transfer().id())
        .containsExactly(id(1), id(3), id(4));
    assertThat(books.refusals()).containsOnlyKeys(id(2));
  }

  @Test
  void a_chain_that_fails_leaves_nothing_behind_and_burns_its_ids() {
    // Given
    var kept = pending(1, 2);
    books.knows(kept);
    var twice = pending(2, 5);
    // When
    var outcomes =
        books.judge(
            List.of(
                twice.linked(),
                twice.linked(),
                kept.voided(id(3)).linked(),
                kept.linked(),
                pending(4, 8),
                pending(5, 10)));
    // Then
    assertThat(outcomes)
        .containsExactly(
            LINKED_FAILED,
            LINKED_FAILED,
            LINKED_FAILED,
            new Existed(),
            new Refused(new CeilingExceeded(Euro.ofCents(7))),
            new Recorded());
    assertThat(books.refusals()).containsOnlyKeys(id(2), id(3), id(4));
    assertThat(books.endOf(kept.id())).isNull();
    assertThat(books.judge(List.of(twice))).containsExactly(LINKED_FAILED);
  }

  @Test
  void an_id_of_another_body_is_refused_and_not_burnt() {
    // Given
    var first = pending(1, 2);
    // When
    var outcomes = books.judge(List.of(first, pending(1, 3), first));
    // Then
    assertThat(outcomes)
        .containsExactly(new Recorded(), new Refused(new IdInUse(id(1))), new Existed());
    assertThat(books.refusals()).isEmpty();
  }

  private static Account account(long id, AccountCode code, AccountKind kind) {
    return Account.empty(id, new NewAccount(code, kind, Book.COMMITMENTS, null));
  }

  private static Transfer pending(int number, long cents) {
    return Transfer.pending(id(number), POT, AWARD, Euro.ofCents(cents));
  }

  private static TransferId id(int number) {
    return TransferId.of("test", number);
  }
}
