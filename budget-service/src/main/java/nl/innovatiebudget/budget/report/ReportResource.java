package nl.innovatiebudget.budget.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.innovatiebudget.budget.report.CashForecast.Forecast;
import nl.innovatiebudget.budget.report.ReclaimAgeing.Ageing;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.time.BusinessClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where the money is, was and will be. Sums are whole euro cents, and every answer says so. */
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

  private final RoundOverviews overviews;
  private final CashForecast forecast;
  private final ReclaimAgeing ageing;
  private final Clock clock;

  ReportResource(
      RoundOverviews overviews, CashForecast forecast, ReclaimAgeing ageing, Clock clock) {
    this.overviews = overviews;
    this.forecast = forecast;
    this.ageing = ageing;
    this.clock = clock;
  }

  @GET
  @Path("/rounds")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "What every round and pot has, reserved, committed and paid")
  public List<RoundOverview> rounds() {
    return overviews.all();
  }

  @GET
  @Path("/rounds/{roundId}")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "What one round and its pots have, reserved, committed and paid")
  public RoundOverview round(@PathParam("roundId") String roundId) {
    return overviews.one(roundId);
  }

  @GET
  @Path("/cash-forecast")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CONTROLLER, Role.AUDITOR})
  @Operation(
      summary = "Commitments against cash per year, with what is expected, of all or a round")
  public Forecast forecast(@QueryParam("roundId") @Nullable String roundId) {
    return forecast.of(roundId);
  }

  @GET
  @Path("/reclaim-ageing")
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "Open reclaims by age, now or as they were at the end of a day")
  public Ageing ageing(@QueryParam("on") @Nullable String on) {
    var today = LocalDate.ofInstant(clock.instant(), BusinessClock.AMSTERDAM);
    return ageing.on(QueryValues.day(on, today));
  }
}
