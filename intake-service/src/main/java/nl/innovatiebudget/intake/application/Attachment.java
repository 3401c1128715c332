package nl.innovatiebudget.intake.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A document that belongs to an application; within it, its kind and its bytes identify it.
 *
 * @param kind one of the kinds that the round asks for
 * @param sha256 fingerprint of its bytes, so that a signature covers them
 */
public record Attachment(
    @NotNull @Size(max = 40) @Pattern(regexp = "^[a-z][a-z0-9-]*$") String kind,
    @NotNull @Size(max = 64) @Pattern(regexp = "^[0-9a-f]{64}$") String sha256) {}
