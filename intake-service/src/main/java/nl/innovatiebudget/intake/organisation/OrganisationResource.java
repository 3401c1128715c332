package nl.innovatiebudget.intake.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.organisation.ImportOrganisations.Imported;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Problems;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.problem.Violation;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The public bodies that may apply. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationResource {

  private static final int LONGEST_SEARCH = 200;
  private static final Text TOO_LONG =
      new Text(
          "Zoek op hoogstens " + LONGEST_SEARCH + " tekens.",
          "Search for at most " + LONGEST_SEARCH + " characters.");

  private final ImportOrganisations importOrganisations;
  private final Organisations organisations;
  private final RequestLanguage language;

  OrganisationResource(
      ImportOrganisations importOrganisations,
      Organisations organisations,
      RequestLanguage language) {
    this.importOrganisations = importOrganisations;
    this.organisations = organisations;
    this.language = language;
  }

  public record OrganisationView(UUID organisationId, String name, OrganisationKind kind) {}

  @POST
  @Path("/organisation-imports")
  @Consumes("text/csv")
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Take over an export of the register of public bodies")
  public Imported read(String csv) {
    return importOrganisations.read(csv);
  }

  @GET
  @Path("/organisations")
  @PermitAll
  @Operation(summary = "At most a hundred public bodies whose name contains a text")
  public List<OrganisationView> named(@QueryParam("name") @DefaultValue("") String name) {
    if (name.length() > LONGEST_SEARCH || name.indexOf('\0') >= 0) {
      var locale = language.locale();
      throw Problems.invalidInput(
          List.of(new Violation("query", "name", "maxLength", TOO_LONG.in(locale))), locale);
    }
    return organisations.named(name).stream()
        .map(o -> new OrganisationView(o.organisationId(), o.name(), o.kind()))
        .toList();
  }
}
