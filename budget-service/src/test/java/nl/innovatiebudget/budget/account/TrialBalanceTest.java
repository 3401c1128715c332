package nl.innovatiebudget.budget.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialBalanceTest {

  @Test
  void totals_are_exact_also_when_they_are_more_than_an_amount_can_be() throws Exception {
    var one = account(1).debited(0, Long.MAX_VALUE).credited(0, Long.MAX_VALUE);
    var other = account(2).debited(0, Long.MAX_VALUE).credited(0, Long.MAX_VALUE);
    var balance = TrialBalance.of(Instant.EPOCH, 2, List.of(one, other));
    var twice = BigInteger.valueOf(Long.MAX_VALUE).shiftLeft(1);
    assertThat(balance.totalDebitsPostedCents()).isEqualTo(twice);
    assertThat(balance.totalCreditsPostedCents()).isEqualTo(twice);
    assertThat(balance.balanced()).isTrue();
    assertThat(new ObjectMapper().writeValueAsString(balance.totalDebitsPostedCents()))
        .isEqualTo("18446744073709551614");
  }

  private static Account account(long id) {
    var code = new AccountCode(AccountCode.OF_CLIENTS + id);
    return Account.empty(id, new NewAccount(code, AccountKind.OUTSIDE, Book.CASH, null));
  }
}
