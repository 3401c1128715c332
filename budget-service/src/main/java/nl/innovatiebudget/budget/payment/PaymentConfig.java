package nl.innovatiebudget.budget.payment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** From which account is paid, and within which bounds. */
@ConfigMapping(prefix = "innovatiebudget.payment")
public interface PaymentConfig {

  /** The name that the bank knows the account by. */
  String debtorName();

  /** The account that is paid from; statements of other accounts are refused. */
  String debtorIban();

  /** How many days ahead a payment may be ordered. */
  @WithDefault("60")
  int mostDaysAhead();
}
