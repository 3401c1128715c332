package nl.innovatiebudget.intake.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.innovatiebudget.intake.organisation.ImportOrganisations.Imported;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Keeps the register of public bodies up to date. */
@Path("/organisation-imports")
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationImportResource {

  private static final String CSV = "text/csv";

  private final ImportOrganisations importOrganisations;

  OrganisationImportResource(ImportOrganisations importOrganisations) {
    this.importOrganisations = importOrganisations;
  }

  @POST
  @Consumes(CSV)
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(
      summary = "Take over an export of the register of public bodies, all of it or nothing",
      description =
          """
          CSV in UTF-8, at most 10,000 bodies and 2 MiB. The first line names all of these columns, \
          in any order: `name` (1 to 200 characters), `kind` (as in the answers), `region` (at most \
          100, may be empty), `countryPart` (`EUROPEAN` or `CARIBBEAN`), `kvk` (8 digits), `rsin` \
          (9 digits that pass the eleven test), `oin` (20 positions with a known prefix), \
          `validFrom` and `validTo` (days such as 2024-01-31, the last one included; `validTo` may \
          be empty). At least one of the three numbers is given; an OIN made of an RSIN or a KvK \
          number gives that number too. A line is about the body that has one of its numbers, and \
          replaces its whole entry; the former one stays in the history. Bodies that are not in the \
          file stay as they are. A number never goes from one body to another, not even from one \
          that ended.""")
  public Imported read(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = CSV,
                      schema =
                          @Schema(
                              type = SchemaType.STRING,
                              examples =
                                  "name,kind,region,countryPart,kvk,rsin,oin,validFrom,validTo")))
          byte[] csv) {
    return importOrganisations.read(csv);
  }
}
