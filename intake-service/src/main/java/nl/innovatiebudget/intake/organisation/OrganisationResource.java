package nl.innovatiebudget.intake.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The public bodies that may apply. */
@Path("/organisations")
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationResource {

  private static final int MOST_ENTRIES = 500;

  private final SearchOrganisations searchOrganisations;
  private final Organisations organisations;
  private final RequestLanguage language;

  OrganisationResource(
      SearchOrganisations searchOrganisations,
      Organisations organisations,
      RequestLanguage language) {
    this.searchOrganisations = searchOrganisations;
    this.organisations = organisations;
    this.language = language;
  }

  /** What everybody may know of a public body; its numbers are not among that. */
  public record OrganisationView(
      UUID organisationId,
      String name,
      OrganisationKind kind,
      String region,
      CountryPart countryPart,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {

    private static OrganisationView of(Organisation organisation) {
      var entry = organisation.entry();
      return new OrganisationView(
          organisation.organisationId(),
          entry.name(),
          entry.kind(),
          entry.region(),
          entry.countryPart(),
          entry.validFrom(),
          entry.validTo());
    }
  }

  /** An entry of the register, with who recorded it and when. */
  public record RecordedEntry(
      @JsonUnwrapped RegisterEntry entry, Instant recordedAt, String recordedBy) {}

  @GET
  @PermitAll
  @Operation(
      summary = "Find public bodies, in alphabetical order",
      description =
          "When there are more, the Link header has the address of the next page (rel=\"next\").")
  public RestResponse<List<OrganisationView>> find(
      @BeanParam SearchParameters parameters, @Context UriInfo address) {
    var page = searchOrganisations.find(parameters.read(language.locale()));
    var answer =
        RestResponse.ResponseBuilder.ok(
            page.organisations().stream().map(OrganisationView::of).toList());
    var next = page.next();
    if (next != null) {
      var query = parameters.queryAfter(next);
      answer.header(
          HttpHeaders.LINK, "<%s?%s>; rel=\"next\"".formatted(address.getAbsolutePath(), query));
    }
    return answer.build();
  }

  @GET
  @Path("/{organisationId}/history")
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "What the register says and said of a public body, the newest 500 first")
  public List<RecordedEntry> history(@PathParam("organisationId") UUID organisationId) {
    var present =
        organisations
            .findByIdOptional(organisationId)
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    return Stream.concat(
            Stream.of(
                new RecordedEntry(present.entry(), present.recordedAt(), present.recordedBy())),
            organisations.formerEntries(organisationId, MOST_ENTRIES - 1).stream()
                .map(f -> new RecordedEntry(f.entry(), f.recordedAt(), f.recordedBy())))
        .toList();
  }
}
