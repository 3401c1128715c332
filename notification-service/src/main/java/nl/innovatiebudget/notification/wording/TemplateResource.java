package nl.innovatiebudget.notification.wording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.notification.application.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be written in other words, and with which facts. */
@Path("/templates")
@RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
public class TemplateResource {

  private final TemplateForms forms;

  TemplateResource(TemplateForms forms) {
    this.forms = forms;
  }

  /** What a variable is. */
  public enum VariableKind {
    TEXT,
    FLAG,
    LIST
  }

  /**
   * Something that a template may say.
   *
   * @param name as it stands between braces; {@code []} is an item of a list
   * @param optional may be absent, so only between {@code #if}
   * @param obligatory every version of this letter has to say it
   */
  public record Variable(String name, VariableKind kind, boolean optional, boolean obligatory) {}

  /** A template in the list. */
  public record TemplateRow(String name, boolean letter) {}

  /**
   * A template in one language.
   *
   * @param body the built-in words, which are version 1
   * @param sample what previews are filled with
   */
  public record TemplateView(
      String name,
      Language language,
      boolean letter,
      String body,
      List<Variable> variables,
      @Schema(type = SchemaType.OBJECT, implementation = ObjectNode.class)
          Map<String, Object> sample) {}

  @GET
  @Operation(summary = "The templates of all messages and letters")
  public List<TemplateRow> all() {
    return forms.all().stream().map(form -> new TemplateRow(form.name(), form.letter())).toList();
  }

  @GET
  @Path("/{name}")
  @Operation(summary = "The built-in words of a template, what it may say, and a sample")
  public TemplateView template(
      @PathParam("name") String name, @QueryParam("language") @Nullable String language) {
    var form = forms.of(name).orElseThrow(() -> new Rejected(Rejection.notFound()));
    var asked = language == null ? Language.NL : languageOf(language);
    var obligatory = TemplateCheck.obligatory(form, asked);
    return new TemplateView(
        form.name(),
        asked,
        form.letter(),
        TemplateForms.builtIn(form, asked),
        form.variables().entrySet().stream()
            .map(v -> variable(v.getKey(), v.getValue(), obligatory.contains(v.getKey())))
            .toList(),
        Samples.of(form, asked, Samples.Situation.YES));
  }

  static Language languageOf(String tag) {
    return switch (tag.toLowerCase(Locale.ROOT)) {
      case "nl" -> Language.NL;
      case "en" -> Language.EN;
      default ->
          throw new Rejected(
              Rejection.of(
                  Rejection.Kind.INVALID,
                  "language-unknown",
                  "Kies nl of en.",
                  "Choose nl or en."));
    };
  }

  private static Variable variable(String name, Shape shape, boolean obligatory) {
    return switch (shape) {
      case Shape.Words words -> new Variable(name, VariableKind.TEXT, words.optional(), obligatory);
      case Shape.Flag ignored -> new Variable(name, VariableKind.FLAG, false, false);
      case Shape.ListOf ignored -> new Variable(name, VariableKind.LIST, false, false);
      case Shape.Group ignored -> throw new IllegalStateException(name + " is no variable");
    };
  }
}
