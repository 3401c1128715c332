package nl.innovatiebudget.kit.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says in every OpenAPI document what the NLgov API Design Rules ask of every operation: the
 * version header on success (/core/version-header) and the problem documents of refusals
 * (/core/error-handling).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NlgovDocument implements OASFilter {

  private static final String PROBLEM = "Problem";

  /** In a fixed order, so that the document is the same at every build. */
  private static final SortedMap<String, String> REFUSALS =
      new TreeMap<>(
          Map.of(
              "400", "The input is not valid; all violations are listed",
              "401", "No token, or one that does not hold",
              "403", "The role or the assurance level does not allow this",
              "404", "Does not exist, or belongs to another body"));

  private static final List<HttpMethod> WITH_BODY =
      List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document.getComponents().addSchema(PROBLEM, problem());
    if (document.getPaths() == null) {
      return;
    }
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(
            path ->
                path.getOperations().forEach((method, operation) -> complete(method, operation)));
  }

  private static void complete(HttpMethod method, Operation operation) {
    var responses = operation.getResponses();
    responses
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("2") || status.startsWith("3")) {
                response.addHeader("API-Version", version());
              }
            });
    boolean hasInput =
        WITH_BODY.contains(method)
            || (operation.getParameters() != null && !operation.getParameters().isEmpty());
    REFUSALS.forEach(
        (status, description) -> {
          if ((hasInput || !status.equals("400")) && !responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, refusal(description));
          } else if (responses.hasAPIResponse(status)) {
            responses.getAPIResponse(status).setContent(refusal(description).getContent());
          }
        });
  }

  private static Header version() {
    return OASFactory.createHeader()
        .description("Full version of this API")
        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
  }

  private static APIResponse refusal(String description) {
    return OASFactory.createAPIResponse()
        .description(description)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    "application/problem+json",
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
  }

  private static Schema problem() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("Problem document, RFC 9457, with a stable code and all reasons")
        .addProperty("status", of(Schema.SchemaType.INTEGER))
        .addProperty("title", of(Schema.SchemaType.STRING))
        .addProperty("detail", of(Schema.SchemaType.STRING))
        .addProperty("instance", of(Schema.SchemaType.STRING))
        .addProperty("code", of(Schema.SchemaType.STRING))
        .addProperty(
            "errors",
            of(Schema.SchemaType.ARRAY)
                .items(
                    of(Schema.SchemaType.OBJECT)
                        .addProperty("in", of(Schema.SchemaType.STRING))
                        .addProperty("location", of(Schema.SchemaType.STRING))
                        .addProperty("code", of(Schema.SchemaType.STRING))
                        .addProperty("detail", of(Schema.SchemaType.STRING))));
  }

  private static Schema of(Schema.SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }
}
