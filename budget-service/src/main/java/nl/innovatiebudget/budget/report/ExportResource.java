package nl.innovatiebudget.budget.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Files in the forms that others expect. The header {@code Amount-Unit}, the file's name and the
 * metadata say in what unit its sums are.
 */
@Path("/exports")
public class ExportResource {

  private static final String CSV = "text/csv";
  private static final String UNIT = "Amount-Unit";
  private static final MediaType CSV_TYPE = new MediaType("text", "csv").withCharset("utf-8");

  private final BudgetTables budgetTables;
  private final RecipientList recipients;
  private final GrantRegister register;
  private final ThreeSixtyGiving threeSixtyGiving;
  private final ReportsConfig config;
  private final Request request;

  ExportResource(
      BudgetTables budgetTables,
      RecipientList recipients,
      GrantRegister register,
      ThreeSixtyGiving threeSixtyGiving,
      ReportsConfig config,
      Request request) {
    this.budgetTables = budgetTables;
    this.recipients = recipients;
    this.register = register;
    this.threeSixtyGiving = threeSixtyGiving;
    this.config = config;
    this.request = request;
  }

  /** Writes the rows of a table. */
  @FunctionalInterface
  private interface Rows {
    void write(CsvOutput out);
  }

  @GET
  @Path("/budget-tables")
  @Produces(CSV)
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR})
  @Operation(
      summary = "The budget per year and phase, in the columns of budgettaire_tabellen",
      description = "Sums are x EUR 1000 as they are printed, or in EUR with unit=EUR.")
  @APIResponse(
      responseCode = "200",
      headers = @Header(name = UNIT, schema = @Schema(type = SchemaType.STRING)),
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response budgetTables(
      @QueryParam("budgetYear") @Nullable String budgetYear,
      @QueryParam("unit") @Nullable String unit) {
    var year = QueryValues.year(budgetYear);
    var asked = QueryValues.unit(unit, Amount.Unit.EUR_THOUSAND);
    return csv(ExportTable.BUDGET_TABLES, asked, out -> budgetTables.write(out, year, asked));
  }

  @GET
  @Path("/recipients")
  @Produces(CSV)
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR})
  @Operation(
      summary = "Who was paid in a year from which line, in the columns of the recipients' list",
      description = "Sums are in EUR, or x EUR 1000 with unit=EUR_THOUSAND.")
  @APIResponse(
      responseCode = "200",
      headers = @Header(name = UNIT, schema = @Schema(type = SchemaType.STRING)),
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response recipients(
      @QueryParam("budgetYear") @Nullable String budgetYear,
      @QueryParam("unit") @Nullable String unit) {
    var year = QueryValues.year(budgetYear);
    var asked = QueryValues.unit(unit, Amount.Unit.EUR);
    return csv(ExportTable.RECIPIENTS, asked, out -> recipients.write(out, year, asked));
  }

  @GET
  @Path("/grants")
  @Produces(CSV)
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CONTROLLER, Role.AUDITOR})
  @Operation(
      summary = "What was granted, changed, determined and withdrawn (Woo 3.3a)",
      description = "By the year of the award letter. Sums are in EUR.")
  @APIResponse(
      responseCode = "200",
      headers = @Header(name = UNIT, schema = @Schema(type = SchemaType.STRING)),
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response grants(@QueryParam("year") @Nullable String year) {
    var asked = QueryValues.year(year);
    return csv(
        ExportTable.GRANTS, Amount.Unit.EUR, out -> register.write(out, asked, Amount.Unit.EUR));
  }

  @GET
  @Path("/360giving")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CONTROLLER, Role.AUDITOR})
  @Operation(
      summary = "What was granted, by the 360Giving data standard",
      description = "By the year of the award letter. Sums are in EUR.")
  @APIResponse(
      responseCode = "200",
      headers = @Header(name = UNIT, schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT)))
  public Response threeSixtyGiving(@QueryParam("year") @Nullable String year) {
    var asked = QueryValues.year(year);
    return answer(
        out -> threeSixtyGiving.write(out, asked),
        MediaType.APPLICATION_JSON_TYPE,
        "360giving.json",
        Amount.Unit.EUR);
  }

  @GET
  @Path("/{table}/metadata")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "The columns of an exported table and their unit, as CSV on the Web has it")
  public CsvMetadata metadata(
      @PathParam("table") String table, @QueryParam("unit") @Nullable String unit) {
    var known =
        Arrays.stream(ExportTable.values())
            .filter(candidate -> candidate.id().equals(table))
            .findFirst()
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    var usual = known == ExportTable.BUDGET_TABLES ? Amount.Unit.EUR_THOUSAND : Amount.Unit.EUR;
    return CsvMetadata.of(known, QueryValues.unit(unit, usual));
  }

  private Response csv(ExportTable table, Amount.Unit unit, Rows rows) {
    return answer(
        out -> rows.write(new CsvOutput(out, table, config.maximumRows())),
        CSV_TYPE,
        table.fileName(unit),
        unit);
  }

  /** Who asks for the headers alone gets no file made. */
  private Response answer(
      ExportFile.Content content, MediaType type, String name, Amount.Unit unit) {
    var answer = Response.ok();
    if (!request.getMethod().equals(HttpMethod.HEAD)) {
      StreamingOutput body = ExportFile.of(content)::sendTo;
      answer.entity(body);
    }
    return answer
        .type(type)
        .header(UNIT, unit.label())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
