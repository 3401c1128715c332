package nl.innovatiebudget.intake.organisation;

import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;

/**
 * For whom a login acts.
 *
 * @param body the number it was made with
 * @param organisationIds the organisations of the register behind it: its own and those that it
 *     succeeded; empty for a number that is not in the register
 */
public record Representation(BodyId body, Set<UUID> organisationIds) {}
