package nl.innovatiebudget.kit.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One fault in the input, in the form of the NLgov API Design Rules (/core/error-handling).
 *
 * @param in where: {@code body}, {@code query}, {@code path} or {@code header}
 * @param location JSON pointer as a fragment for a body ({@code #/partners/0/name}), else the name
 * @param code stable code of the rule that failed
 * @param detail words a person can act on
 */
@RegisterForReflection
public record Violation(String in, String location, String code, String detail) {}
