package nl.innovatiebudget.notification.template;

import org.jspecify.annotations.Nullable;

/**
 * What a message rests on, in the words of its language.
 *
 * @param clauses what the table names
 * @param ground of the decision that it announces, if it has one
 * @param lastDay to object or appeal, if it announces a decision
 */
public record Basis(String clauses, @Nullable String ground, @Nullable String lastDay) {}
