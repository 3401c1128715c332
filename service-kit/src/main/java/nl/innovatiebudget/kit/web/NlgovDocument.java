package nl.innovatiebudget.kit.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.idempotency.IdempotentInterceptor;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;

/**
 * Says in every OpenAPI document what holds for every operation alike: the version header on
 * success (NLgov API Design Rules, /core/version-header), the problem documents of refusals
 * (/core/error-handling), and the header by which a repetition is recognised where an operation is
 * {@link Idempotent}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NlgovDocument implements OASFilter {

  private static final String PROBLEM = "Problem";

  private static final Set<HttpMethod> WRITING =
      EnumSet.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  /** What Quarkus says by itself. */
  private static final Set<String> UNSPECIFIC =
      Set.of("Bad Request", "Not Authorized", "Not Allowed");

  /** Names of operations, as {@code class-method} of the operation id strategy gives them. */
  private final Set<String> idempotent;

  /**
   * @param index of the service's classes
   */
  public NlgovDocument(IndexView index) {
    idempotent =
        index.getAnnotations(Idempotent.class).stream()
            .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.METHOD)
            .map(annotation -> annotation.target().asMethod())
            .map(method -> method.declaringClass().simpleName() + "_" + method.name())
            .collect(Collectors.toUnmodifiableSet());
  }

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

  private void complete(HttpMethod method, Operation operation) {
    var responses = operation.getResponses();
    responses
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("2") || status.startsWith("3")) {
                response.addHeader("API-Version", version());
              }
            });
    if (idempotent.contains(operation.getOperationId())) {
      operation.addParameter(idempotencyKey());
    }
    refusals(method, operation)
        .forEach(
            (status, description) -> {
              var own = responses.getAPIResponse(status);
              if (own == null || UNSPECIFIC.contains(own.getDescription())) {
                responses.addAPIResponse(status, refusal(description));
              } else {
                own.setContent(refusal(description).getContent());
              }
            });
  }

  /** In a fixed order, so that the document is the same at every build. */
  private static SortedMap<String, String> refusals(HttpMethod method, Operation operation) {
    var refusals = new TreeMap<String, String>();
    refusals.put("401", "No token, or one that does not hold");
    refusals.put("403", "The role or the assurance level does not allow this");
    refusals.put("404", "Does not exist, or belongs to another body");
    refusals.put("default", "Any other refusal, or a fault");
    var parameters =
        operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
    if (WRITING.contains(method) || !parameters.isEmpty()) {
      refusals.put("400", "The input is not valid; all violations are listed");
    }
    if (WRITING.contains(method)) {
      refusals.put("409", "Not as things stand, or another request came under the same key before");
    }
    if (parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
      refusals.put("412", "It was changed since you saw it");
    }
    if (operation.getRequestBody() != null) {
      refusals.put("413", "Larger than is taken");
      refusals.put("415", "Not of a media type that is taken");
    }
    return refusals;
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name(IdempotentInterceptor.KEY)
        .in(Parameter.In.HEADER)
        .description(
            "Of your choice; a repetition under it within seven days gets the first answer again")
        .schema(
            of(Schema.SchemaType.STRING).minLength(1).maxLength(IdempotentInterceptor.LONGEST_KEY));
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
