package nl.innovatiebudget.budget.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.transfer.TransferRejection.AlreadyEnded;
import nl.innovatiebudget.budget.transfer.TransferRejection.AmountNotPositive;
import nl.innovatiebudget.budget.transfer.TransferRejection.BalanceOverflow;
import nl.innovatiebudget.budget.transfer.TransferRejection.CeilingExceeded;
import nl.innovatiebudget.budget.transfer.TransferRejection.NotPending;
import nl.innovatiebudget.budget.transfer.TransferRejection.SameAccount;
import nl.innovatiebudget.budget.transfer.TransferRejection.UnknownAccount;
import nl.innovatiebudget.kit.money.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferRulesTest {

  private static final AccountCode VAST = AccountCode.appropriation("vast");
  private static final AccountCode POT = AccountCode.pot("round", "small");
  private static final AccountCode FULL = AccountCode.pot("round", "full");
  private static final AccountCode AWARD = new AccountCode("award/one");
  private static final AccountCode NOBODY = new AccountCode("award/nobody");

  /** A pot of 1,500,000.00 with 1,300,000.00 reserved and 100,000.00 committed. */
  private static final Map<AccountCode, Account> ACCOUNTS =
      Stream.of(
              Account.empty(VAST, AccountKind.APPROPRIATION, Euro.ofCents(Long.MAX_VALUE)),
              new Account(
                  POT,
                  AccountKind.POT,
                  Euro.ZERO,
                  Euro.of("1300000.00"),
                  Euro.of("100000.00"),
                  Euro.ZERO,
                  Euro.of("1500000.00")),
              new Account(
                  FULL,
                  AccountKind.POT,
                  Euro.ZERO,
                  Euro.ZERO,
                  Euro.ZERO,
                  Euro.ofCents(1),
                  Euro.ofCents(Long.MAX_VALUE - 1)),
              Account.empty(AWARD, AccountKind.AWARD, Euro.ZERO))
          .collect(Collectors.toMap(Account::code, Function.identity()));

  static List<Arguments> starts() {
    var left = Euro.of("100000.00");
    return List.of(
        Arguments.of("nothing", POT, AWARD, 0L, new AmountNotPositive()),
        Arguments.of("to itself", POT, POT, 1L, new SameAccount(POT)),
        Arguments.of("from an unknown account", NOBODY, AWARD, 1L, new UnknownAccount(NOBODY)),
        Arguments.of("to an unknown account", POT, NOBODY, 1L, new UnknownAccount(NOBODY)),
        Arguments.of("one cent", POT, AWARD, 1L, null),
        Arguments.of("the last cent", POT, AWARD, 100_000_00L, null),
        Arguments.of("one cent too much", POT, AWARD, 100_000_01L, new CeilingExceeded(left)),
        Arguments.of("far too much", POT, AWARD, Long.MAX_VALUE, new CeilingExceeded(left)),
        Arguments.of("out of an empty account", AWARD, POT, 1L, new CeilingExceeded(Euro.ZERO)),
        Arguments.of("the whole range", VAST, AWARD, Long.MAX_VALUE, null),
        Arguments.of("a balance of 2^63", VAST, FULL, 1L, new BalanceOverflow(FULL)),
        Arguments.of("far over 2^63", VAST, POT, Long.MAX_VALUE, new BalanceOverflow(POT)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("starts")
  void a_transfer_is_judged_by_the_accounts_as_they_stand(
      String name, AccountCode debit, AccountCode credit, long cents, TransferRejection expected) {
    // Given
    var id = TransferId.of("test", name);
    var atOnce = Transfer.atOnce(id, debit, credit, Euro.ofCents(cents));
    var pending = Transfer.pending(id, debit, credit, Euro.ofCents(cents));
    // When, Then
    assertThat(TransferRules.judgeStart(atOnce, ACCOUNTS)).isEqualTo(Optional.ofNullable(expected));
    assertThat(TransferRules.judgeStart(pending, ACCOUNTS))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE})
  void an_amount_below_zero_cannot_be_made(long cents) {
    assertThatThrownBy(() -> Euro.ofCents(cents)).isInstanceOf(IllegalArgumentException.class);
  }

  static List<Arguments> ends() {
    var pending = Transfer.pending(TransferId.of("test", 1), POT, AWARD, Euro.ofCents(500));
    var atOnce = Transfer.atOnce(TransferId.of("test", 1), POT, AWARD, Euro.ofCents(500));
    var other = Transfer.pending(TransferId.of("test", 1), POT, AWARD, Euro.ofCents(501));
    var by = TransferId.of("test", 2);
    var post = pending.posted(by);
    var voiding = pending.voided(by);
    return List.of(
        Arguments.of("post of a pending one", post, pending, null, null),
        Arguments.of("void of a pending one", voiding, pending, null, null),
        Arguments.of("post of nothing", post, null, null, new NotPending()),
        Arguments.of("post of what is final", post, atOnce, null, new NotPending()),
        Arguments.of("post of another amount", post, other, null, new NotPending()),
        Arguments.of("void after a post", voiding, pending, post, new AlreadyEnded()),
        Arguments.of("post after a void", post, pending, voiding, new AlreadyEnded()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ends")
  void a_pending_transfer_ends_once_and_as_a_whole(
      String name, Transfer transfer, Transfer named, Transfer end, TransferRejection expected) {
    assertThat(
            TransferRules.judgeEnd(transfer, Optional.ofNullable(named), Optional.ofNullable(end)))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void every_refusal_has_its_own_code_and_words_in_both_languages() {
    var refusals =
        List.of(
            new AmountNotPositive(),
            new SameAccount(POT),
            new UnknownAccount(POT),
            new CeilingExceeded(Euro.ZERO),
            new BalanceOverflow(POT),
            new TransferRejection.IdInUse(TransferId.of("test", 1)),
            new NotPending(),
            new AlreadyEnded());
    assertThat(refusals).extracting(TransferRejection::code).doesNotHaveDuplicates();
    assertThat(refusals).allSatisfy(r -> assertThat(r.detail().nl()).isNotEqualTo(r.detail().en()));
  }
}
