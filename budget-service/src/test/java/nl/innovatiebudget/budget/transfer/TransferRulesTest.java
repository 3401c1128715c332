package nl.innovatiebudget.budget.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.NewAccount;
import nl.innovatiebudget.budget.transfer.TransferRejection.AccountClosed;
import nl.innovatiebudget.budget.transfer.TransferRejection.BalanceOverflow;
import nl.innovatiebudget.budget.transfer.TransferRejection.CeilingExceeded;
import nl.innovatiebudget.budget.transfer.TransferRejection.IdInUse;
import nl.innovatiebudget.budget.transfer.TransferRejection.Plain;
import nl.innovatiebudget.budget.transfer.TransferRejection.SameAccount;
import nl.innovatiebudget.budget.transfer.TransferRejection.UnknownAccount;
import nl.innovatiebudget.budget.transfer.TransferRejection.YearClosed;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferRulesTest {

  private static final Instant NOW = Instant.parse("2024-06-20T10:00:00Z");
  private static final TransferId EARLIER = TransferId.of("test", 1);
  private static final TransferId BY = TransferId.of("test", 2);

  private static final AccountCode WORLD = new AccountCode("outside/commitments/2024");
  private static final AccountCode POT = AccountCode.pot("round", "small");
  private static final AccountCode FULL = AccountCode.pot("round", "full");
  private static final AccountCode AWARD = new AccountCode("award/one");
  private static final AccountCode NOBODY = new AccountCode("award/nobody");
  private static final AccountCode CLOSED = new AccountCode("award/closed");
  private static final AccountCode CASH = new AccountCode("line/cash/2024/x");
  private static final AccountCode LAST_YEAR = new AccountCode("line/commitments/2023/x");
  private static final AccountCode NEXT_YEAR = new AccountCode("line/commitments/2025/x");

  /** A pot of 1,500,000.00 with 1,300,000.00 reserved and 100,000.00 committed. */
  private static Books books() {
    var books = new Books(NOW);
    var pot = account(POT, AccountKind.POT, Book.COMMITMENTS, null);
    books.knows(pot.credited(0, 1_500_000_00).debited(1_300_000_00, 100_000_00), false);
    var full = account(FULL, AccountKind.POT, Book.COMMITMENTS, null);
    books.knows(full.credited(1, Long.MAX_VALUE - 1), false);
    books.knows(account(WORLD, AccountKind.OUTSIDE, Book.COMMITMENTS, 2024), false);
    books.knows(account(AWARD, AccountKind.AWARD, Book.COMMITMENTS, null), false);
    books.knows(account(CASH, AccountKind.LINE, Book.CASH, 2024), false);
    books.knows(account(LAST_YEAR, AccountKind.LINE, Book.COMMITMENTS, 2023), true);
    books.knows(account(NEXT_YEAR, AccountKind.LINE, Book.COMMITMENTS, 2025), false);
    books.knows(
        new Account(
            9,
            CLOSED,
            AccountKind.AWARD,
            Book.COMMITMENTS,
            null,
            Euro.ZERO,
            Euro.ZERO,
            Euro.ZERO,
            Euro.ZERO,
            Euro.ZERO,
            NOW),
        false);
    return books;
  }

  private static Account account(
      AccountCode code, AccountKind kind, Book book, @Nullable Integer year) {
    return Account.empty(code.hashCode(), new NewAccount(code, kind, book, year));
  }

  static List<Arguments> starts() {
    var left = Euro.of("100000.00");
    return List.of(
        Arguments.of("nothing", POT, AWARD, 0L, new Plain(Reason.AMOUNT_NOT_POSITIVE)),
        Arguments.of("to itself", POT, POT, 1L, new SameAccount(POT)),
        Arguments.of("from an unknown account", NOBODY, AWARD, 1L, new UnknownAccount(NOBODY)),
        Arguments.of("to an unknown account", POT, NOBODY, 1L, new UnknownAccount(NOBODY)),
        Arguments.of("to another book", POT, CASH, 1L, new Plain(Reason.OTHER_BOOK)),
        Arguments.of("to another year", WORLD, NEXT_YEAR, 1L, new Plain(Reason.OTHER_YEAR)),
        Arguments.of("to a closed account", POT, CLOSED, 1L, new AccountClosed(CLOSED)),
        Arguments.of("to a closed year", POT, LAST_YEAR, 1L, new YearClosed(LAST_YEAR)),
        Arguments.of("one cent", POT, AWARD, 1L, null),
        Arguments.of("the last cent", POT, AWARD, 100_000_00L, null),
        Arguments.of("one cent too much", POT, AWARD, 100_000_01L, new CeilingExceeded(left)),
        Arguments.of("far too much", POT, AWARD, Long.MAX_VALUE, new CeilingExceeded(left)),
        Arguments.of("out of an empty account", AWARD, POT, 1L, new CeilingExceeded(Euro.ZERO)),
        Arguments.of("the whole range", WORLD, AWARD, Long.MAX_VALUE, null),
        Arguments.of("a balance of 2^63", WORLD, FULL, 1L, new BalanceOverflow(FULL)),
        Arguments.of("far over 2^63", WORLD, POT, Long.MAX_VALUE, new BalanceOverflow(POT)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("starts")
  void a_transfer_is_judged_by_the_accounts_as_they_stand(
      String name, AccountCode debit, AccountCode credit, long cents, TransferRejection expected) {
    // Given
    var atOnce = Transfer.atOnce(BY, debit, credit, Euro.ofCents(cents));
    var pending = Transfer.pending(BY, debit, credit, Euro.ofCents(cents));
    // When, Then
    assertThat(TransferRules.judge(atOnce, books())).isEqualTo(expected);
    assertThat(TransferRules.judge(pending, books())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE})
  void an_amount_below_zero_cannot_be_made(long cents) {
    assertThatThrownBy(() -> Euro.ofCents(cents)).isInstanceOf(IllegalArgumentException.class);
  }

  static List<Arguments> laterOnes() {
    var pending = Transfer.pending(EARLIER, POT, AWARD, Euro.ofCents(500));
    var over = pending.expiring(NOW);
    var nearlyOver = pending.expiring(NOW.plusNanos(1_000));
    var atOnce = Transfer.atOnce(EARLIER, POT, AWARD, Euro.ofCents(500));
    var incoming = Transfer.atOnce(EARLIER, AWARD, POT, Euro.ofCents(500));
    var other = Transfer.pending(EARLIER, POT, AWARD, Euro.ofCents(501));
    var toClosed = Transfer.pending(EARLIER, POT, CLOSED, Euro.ofCents(500));
    var ofClosedYear = Transfer.pending(EARLIER, LAST_YEAR, AWARD, Euro.ofCents(500));
    var post = pending.posted(BY);
    return List.of(
        Arguments.of("post", post, pending, null),
        Arguments.of("post of a part", pending.postedPartly(BY, cent()), pending, null),
        Arguments.of(
            "post of none", pending.postedPartly(BY, Euro.ZERO), pending, "amount-not-positive"),
        Arguments.of("post of more", other.posted(BY), pending, "above-pending"),
        Arguments.of("post before it expires", nearlyOver.posted(BY), nearlyOver, null),
        Arguments.of("post after it expired", over.posted(BY), over, "expired"),
        Arguments.of("post of nothing", post, null, "not-pending"),
        Arguments.of("post of what is final", post, atOnce, "not-pending"),
        Arguments.of("post to a closed account", toClosed.posted(BY), toClosed, "account-closed"),
        Arguments.of("post in a closed year", ofClosedYear.posted(BY), ofClosedYear, "year-closed"),
        Arguments.of("void", pending.voided(BY), pending, null),
        Arguments.of("void of another amount", other.voided(BY), pending, "not-pending"),
        Arguments.of("void of an expired one", over.voided(BY), over, null),
        Arguments.of("void on a closed account", toClosed.voided(BY), toClosed, null),
        Arguments.of("void in a closed year", ofClosedYear.voided(BY), ofClosedYear, null),
        Arguments.of("expiry", over.expired(BY), over, null),
        Arguments.of("expiry too early", nearlyOver.expired(BY), nearlyOver, "not-expired"),
        Arguments.of("expiry of what does not", pending.expired(BY), pending, "not-expired"),
        Arguments.of("reversal", incoming.reversal(BY), incoming, null),
        Arguments.of("reversal of what is spent", atOnce.reversal(BY), atOnce, "ceiling-exceeded"),
        Arguments.of("reversal of nothing", atOnce.reversal(BY), null, "not-reversible"),
        Arguments.of("reversal of a pending one", pending.reversal(BY), pending, "not-reversible"),
        Arguments.of(
            "reversal of a reversal",
            incoming.reversal(EARLIER).reversal(BY),
            incoming.reversal(EARLIER),
            "reversal-of-reversal"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("laterOnes")
  void a_later_transfer_is_judged_by_the_one_that_it_names(
      String name, Transfer transfer, @Nullable Transfer named, @Nullable String code) {
    // Given
    var books = books();
    if (named != null) {
      books.knows(named);
    }
    // When
    var rejection = TransferRules.judge(transfer, books);
    // Then
    assertThat(rejection == null ? null : rejection.code()).isEqualTo(code);
  }

  @Test
  void a_pending_transfer_ends_once_and_a_final_one_is_taken_back_once() {
    // Given
    var books = books();
    var pending = Transfer.pending(EARLIER, POT, AWARD, cent());
    var atOnce = Transfer.atOnce(TransferId.of("test", 3), POT, AWARD, cent());
    books.knows(pending);
    books.knows(atOnce);
    books.knowsEnded(pending.id(), Transfer.Phase.POST);
    books.knowsReversed(atOnce.id());
    // When, Then
    assertThat(TransferRules.judge(pending.voided(BY), books))
        .isEqualTo(new Plain(Reason.ALREADY_ENDED));
    assertThat(TransferRules.judge(atOnce.reversal(BY), books))
        .isEqualTo(new Plain(Reason.ALREADY_REVERSED));
  }

  private static Euro cent() {
    return Euro.ofCents(1);
  }

  static List<TransferRejection> rejections() {
    var plain = Arrays.stream(Reason.values()).map(Plain::new);
    var others =
        Stream.<TransferRejection>of(
            new SameAccount(POT),
            new UnknownAccount(POT),
            new AccountClosed(POT),
            new YearClosed(POT),
            new CeilingExceeded(Euro.ofCents(7)),
            new BalanceOverflow(POT));
    return Stream.concat(plain, others).toList();
  }

  @ParameterizedTest
  @MethodSource("rejections")
  void a_refusal_comes_back_from_its_code_as_it_was(TransferRejection rejection) {
    var left = rejection instanceof CeilingExceeded(var available) ? available : null;
    assertThat(TransferRejection.kept(rejection.code(), rejection.account(), left))
        .isEqualTo(rejection);
  }

  @Test
  void every_refusal_has_its_own_code_and_words_in_both_languages() {
    var all =
        Stream.concat(rejections().stream(), Stream.of(new IdInUse(TransferId.of("test", 1))))
            .toList();
    assertThat(all).extracting(TransferRejection::code).doesNotHaveDuplicates();
    assertThat(all).allSatisfy(r -> assertThat(r.detail().nl()).isNotEqualTo(r.detail().en()));
  }

  @ParameterizedTest
  @EnumSource
  void what_a_row_cannot_say_is_not_made(Transfer.Phase phase) {
    boolean needsNone = phase == Transfer.Phase.AT_ONCE || phase == Transfer.Phase.PENDING;
    assertThatThrownBy(
            () ->
                new Transfer(
                    BY,
                    phase,
                    POT,
                    AWARD,
                    cent(),
                    needsNone ? EARLIER : null,
                    null,
                    null,
                    null,
                    null,
                    false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
