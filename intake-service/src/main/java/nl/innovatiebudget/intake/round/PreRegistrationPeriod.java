package nl.innovatiebudget.intake.round;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * When a body may say that it is going to apply.
 *
 * @param closesAt first instant at which that is too late
 * @param required whether only who did may apply
 */
public record PreRegistrationPeriod(
    @NotNull Instant opensAt, @NotNull Instant closesAt, boolean required) {}
