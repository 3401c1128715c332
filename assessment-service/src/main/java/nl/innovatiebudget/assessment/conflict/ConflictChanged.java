package nl.innovatiebudget.assessment.conflict;

import java.util.UUID;

/**
 * A conflict in this case was declared or dismissed: fired within the transaction in which it was,
 * which holds the row lock of the case, so that its panel can be looked at again.
 */
public record ConflictChanged(UUID applicationId) {}
