package nl.innovatiebudget.budget.recipient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An account as it is read from a document.
 *
 * @param iban spaces and small letters are taken as well
 * @param holderName in Latin letters, which is all that SEPA takes
 * @param source which document, so that the second person reads the same
 */
record NewBankAccount(
    @NotNull @NotBlank @Size(max = 42) String iban,
    @NotNull @NotBlank @Size(max = 70) @Pattern(regexp = ".*[A-Za-z0-9].*") String holderName,
    @NotNull @NotBlank @Size(max = 200) String source) {}
