package nl.innovatiebudget.intake.organisation;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/** For whom the caller of the present request acts today; asked of the register once. */
@RequestScoped
public class CurrentRepresentation {

  private final CurrentCaller caller;
  private final Organisations organisations;
  private final Clock clock;

  private @Nullable Representation representation;
  private @Nullable Optional<Organisation> organisation;

  CurrentRepresentation(CurrentCaller caller, Organisations organisations, Clock clock) {
    this.caller = caller;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** Refuses a caller who acts for no organisation. */
  public Representation get() {
    if (representation == null) {
      var body = caller.body();
      var today = LocalDate.ofInstant(clock.instant(), BusinessClock.AMSTERDAM);
      representation = new Representation(body, organisations.actsFor(body, today));
    }
    return representation;
  }

  /** The caller's own entry in the register; empty for staff and for who is not in it. */
  public Optional<Organisation> organisation() {
    if (organisation == null) {
      organisation = caller.get().body().flatMap(organisations::by);
    }
    return organisation;
  }
}
