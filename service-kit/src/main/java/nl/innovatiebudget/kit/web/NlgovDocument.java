package nl.innovatiebudget.kit.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.idempotency.IdempotentInterceptor;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
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
  private static final String VERSION = "API-Version";

  /** What Quarkus says by itself. */
  private static final Set<String> UNSPECIFIC =
      Set.of("Bad Request", "Not Authorized", "Not Allowed");

  private static final Set<HttpMethod> WRITING =
      EnumSet.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  /** What every service refuses alike; the document has each once and refers to it. */
  private enum Refusal {
    INVALID("400", "The input is not valid; all violations are listed"),
    UNAUTHENTICATED("401", "No token, or one that does not hold"),
    FORBIDDEN("403", "The role or the assurance level does not allow this"),
    NOT_FOUND("404", "Does not exist, or belongs to another body"),
    CONFLICT("409", "Not as things stand, or another request came under the same key before"),
    CHANGED("412", "It was changed since you saw it"),
    TOO_LARGE("413", "Larger than is taken"),
    MEDIA_TYPE("415", "Not of a media type that is taken"),
    OTHER("default", "Any other refusal, or a fault");

    private final String status;
    private final String description;

    Refusal(String status, String description) {
      this.status = status;
      this.description = description;
    }

    /** In a fixed order, so that the document is the same at every build. */
    static Set<Refusal> of(HttpMethod method, Operation operation) {
      var refusals = EnumSet.of(UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, OTHER);
      var parameters =
          operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
      if (WRITING.contains(method) || !parameters.isEmpty()) {
        refusals.add(INVALID);
      }
      if (WRITING.contains(method)) {
        refusals.add(CONFLICT);
      }
      if (parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
        refusals.add(CHANGED);
      }
      if (operation.getRequestBody() != null) {
        refusals.add(TOO_LARGE);
        refusals.add(MEDIA_TYPE);
      }
      return refusals;
    }

    APIResponse reference() {
      return OASFactory.createAPIResponse().ref(name());
    }

    APIResponse response() {
      return OASFactory.createAPIResponse().description(description).content(problemContent());
    }
  }

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
    var components = document.getComponents();
    components.addSchema(PROBLEM, problem());
    components.addHeader(VERSION, version());
    for (var refusal : Refusal.values()) {
      components.addResponse(refusal.name(), refusal.response());
    }
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
                response.addHeader(VERSION, OASFactory.createHeader().ref(VERSION));
              } else {
                response.setContent(problemContent());
              }
            });
    if (idempotent.contains(operation.getOperationId())) {
      operation.addParameter(idempotencyKey());
    }
    for (var refusal : Refusal.of(method, operation)) {
      var own = responses.getAPIResponse(refusal.status);
      if (own == null || UNSPECIFIC.contains(own.getDescription())) {
        responses.addAPIResponse(refusal.status, refusal.reference());
      }
    }
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

  private static Content problemContent() {
    return OASFactory.createContent()
        .addMediaType(
            "application/problem+json",
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
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
