package nl.innovatiebudget.intake.supplement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Until when the applicants may have to wait, and why. */
@Path("/applications/{applicationId}/decision-term")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionTermResource {

  private final ApplicationAccess access;
  private final DecisionTerms terms;
  private final RequestLanguage language;
  private final Clock clock;

  DecisionTermResource(
      ApplicationAccess access, DecisionTerms terms, RequestLanguage language, Clock clock) {
    this.access = access;
    this.terms = terms;
    this.language = language;
    this.clock = clock;
  }

  /**
   * The term in days in Amsterdam.
   *
   * @param standsStill whether today does not count; {@code lastDay} then holds unless the
   *     applicants supply earlier than they were asked to
   */
  public record DecisionTermView(
      LocalDate startsOn,
      LocalDate lastDay,
      boolean standsStill,
      List<Suspension> suspensions,
      List<TermExtension> extensions,
      String explanation) {

    static DecisionTermView of(RunningDecisionTerm term, LocalDate today, Locale locale) {
      return new DecisionTermView(
          term.startsOn(),
          term.lastDay(),
          term.standsStillOn(today),
          term.suspensions(),
          term.extensions(),
          TermInWords.of(term, today).in(locale));
    }
  }

  @GET
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @APIResponseSchema(value = DecisionTermView.class, responseCode = "200")
  @APIResponse(
      responseCode = "409",
      description = "Nobody has to decide on it: a draft, or withdrawn")
  @Operation(summary = "The last day to decide, with the days on which the term stood still")
  public DecisionTermView term(@PathParam("applicationId") UUID applicationId) {
    var term = terms.of(access.readable(applicationId));
    return DecisionTermView.of(term, LegalDay.of(clock.instant()), language.locale());
  }
}
