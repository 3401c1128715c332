package nl.innovatiebudget.budget.proof;

import org.jspecify.annotations.Nullable;

/**
 * Something in the ledger that is not as it must be.
 *
 * @param code stable, kebab-case; one for each thing that is checked
 * @param position of the transfer, where one is to blame
 * @param accountId of the account, where one is to blame
 * @param detail what is wrong, with the amounts in whole cents
 */
public record Finding(
    String code, @Nullable Long position, @Nullable Long accountId, String detail) {

  static Finding atPosition(String code, long position, String detail) {
    return new Finding(code, position, null, detail);
  }

  static Finding inAccount(String code, long accountId, String detail) {
    return new Finding(code, null, accountId, detail);
  }
}
