package nl.innovatiebudget.notification.preference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.notification.application.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** How jurors and officers want to be told; each sees and changes only its own. */
@Path("/preferences")
@RolesAllowed({Role.JUROR, Role.CHAIR, Role.PROGRAMME_OFFICER})
public class PreferenceResource {

  private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

  private final Preferences preferences;
  private final CurrentCaller caller;
  private final Clock clock;

  PreferenceResource(Preferences preferences, CurrentCaller caller, Clock clock) {
    this.preferences = preferences;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What somebody asks for, whole. Times are those of Amsterdam.
   *
   * @param email where digests go; a juror may leave it out
   * @param language of the digest, nl or en; Dutch if left out
   * @param digestHour with a daily digest only
   * @param quietFrom with {@code quietTo}; may run past midnight
   */
  public record Wish(
      @Nullable @Email @Size(max = 254) String email,
      @Nullable @Size(max = 2) @Pattern(regexp = "^(nl|en)$") String language,
      @NotNull DigestRhythm digest,
      @Nullable @Min(0) @Max(23) Integer digestHour,
      @Nullable @Pattern(regexp = TIME) @Size(max = 5) String quietFrom,
      @Nullable @Pattern(regexp = TIME) @Size(max = 5) String quietTo) {

    Language written() {
      return "en".equals(language) ? Language.EN : Language.NL;
    }

    Optional<QuietHours> quietHours() {
      return quietFrom == null || quietTo == null
          ? Optional.empty()
          : Optional.of(new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietTo)));
    }
  }

  @GET
  @Transactional
  @Operation(summary = "How the caller is told what the law does not ask to tell at once")
  public Wish show() {
    var mine =
        preferences
            .findByIdOptional(caller.get().actingSubject())
            .orElseGet(() -> new Preference(caller.get().actingSubject()));
    return new Wish(
        mine.email,
        mine.language.tag(),
        mine.digest,
        mine.digestHour,
        mine.quietFrom == null ? null : mine.quietFrom.toString(),
        mine.quietTo == null ? null : mine.quietTo.toString());
  }

  @PUT
  @Transactional
  @Operation(summary = "Changes that; statutory messages are never held or put off")
  public Wish change(Wish wish) {
    boolean officer = caller.get().hasRole(Role.PROGRAMME_OFFICER);
    Rejected.ifAny(WishCheck.of(wish, officer));
    var subject = caller.get().actingSubject();
    preferences.begin(subject);
    preferences.lock(subject).orElseThrow().become(wish, officer, clock.instant());
    return show();
  }
}
