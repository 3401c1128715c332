package nl.innovatiebudget.budget.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An account that a machine client asks to open.
 *
 * @param accountCode parts in ASCII with a slash between them, after {@value
 *     AccountCode#OF_CLIENTS}
 * @param budgetYear see {@link NewAccount}
 */
public record LedgerAccountRequest(
    @NotNull
        @Size(max = 250)
        @Pattern(regexp = "^" + AccountCode.OF_CLIENTS + "[!-.0-~]+(/[!-.0-~]+)*$")
        String accountCode,
    @NotNull AccountKind kind,
    @NotNull Book book,
    @Nullable @Min(1900) @Max(2200) Integer budgetYear) {

  NewAccount toNewAccount() {
    return new NewAccount(new AccountCode(accountCode), kind, book, budgetYear);
  }
}
