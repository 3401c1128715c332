package nl.innovatiebudget.intake.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import nl.innovatiebudget.intake.organisation.Organisation;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Notes that a body is going to apply, in the round's period for that. */
@ApplicationScoped
public class PreRegister {

  /** No control characters, and none that turn the direction of the text around. */
  private static final String ONE_LINE = "^[^\\u0000-\\u001f\\u202a-\\u202e\\u2066-\\u2069]*$";

  private static final int MOST_OF_ONE_BODY = 50;

  private final RoundActs acts;
  private final Rounds rounds;
  private final PreRegistrations preRegistrations;
  private final Organisations organisations;
  private final CurrentCaller caller;

  PreRegister(
      RoundActs acts,
      Rounds rounds,
      PreRegistrations preRegistrations,
      Organisations organisations,
      CurrentCaller caller) {
    this.acts = acts;
    this.rounds = rounds;
    this.preRegistrations = preRegistrations;
    this.organisations = organisations;
    this.caller = caller;
  }

  /**
   * What a body tells.
   *
   * @param title working title of the project
   * @param partners names of those it wants to work with
   */
  @Schema(name = "PreRegistrationRequest")
  public record Request(
      @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE) String title,
      @Nullable @Size(max = 120) @Email String contactEmail,
      @Nullable @Size(max = 60)
          List<@NotBlank @Size(max = 150) @Pattern(regexp = ONE_LINE) String> partners) {

    List<String> partnersOrNone() {
      return partners == null ? List.of() : partners;
    }
  }

  /**
   * Refuses outside the period, and more than fifty of one body.
   *
   * @param receivedAt when the request reached the system, which is what counts (Awb 2:20)
   */
  @Transactional
  PreRegistration register(String roundId, Request request, Instant receivedAt) {
    var body = caller.body();
    var round = acts.locked(roundId).round();
    requireWithinPeriod(round, receivedAt);
    if (preRegistrations.of(roundId, body, "").size() >= MOST_OF_ONE_BODY) {
      throw new Rejected(RoundRefusal.TOO_MANY_PRE_REGISTRATIONS);
    }
    var registered =
        new PreRegistration(
            roundId,
            rounds.nextPreRegistrationNumber(roundId),
            body,
            organisations.by(body).map(Organisation::organisationId).orElse(null),
            request,
            receivedAt,
            caller.get().actingSubject());
    preRegistrations.persist(registered);
    return registered;
  }

  private static void requireWithinPeriod(RoundDefinition round, Instant receivedAt) {
    var period = round.preRegistration();
    if (period == null) {
      throw new Rejected(RoundRefusal.NO_PRE_REGISTRATION);
    }
    if (receivedAt.isBefore(period.opensAt()) || !receivedAt.isBefore(period.closesAt())) {
      throw new Rejected(new RoundRejection.OutsidePreRegistration(period, round.zone()));
    }
  }
}
