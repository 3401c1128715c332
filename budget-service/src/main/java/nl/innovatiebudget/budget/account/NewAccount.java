package nl.innovatiebudget.budget.account;

import org.jspecify.annotations.Nullable;

/**
 * An account to be opened.
 *
 * @param budgetYear the year whose money it holds; none when it outlives a year, which then goes
 *     together with every year
 */
public record NewAccount(
    AccountCode code, AccountKind kind, Book book, @Nullable Integer budgetYear) {}
