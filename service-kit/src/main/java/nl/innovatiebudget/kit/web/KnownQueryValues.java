package nl.innovatiebudget.kit.web;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import nl.innovatiebudget.kit.problem.Problems;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Refuses (400) a query parameter that has none of the values of its enumeration, and names those;
 * by itself Jakarta REST would say that the address does not exist.
 */
@Provider
public class KnownQueryValues implements ParamConverterProvider {

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation @Nullable [] annotations) {
    if (!type.isEnum() || annotations == null) {
      return null;
    }
    return Arrays.stream(annotations)
        .filter(QueryParam.class::isInstance)
        .map(query -> new OneOf<>(((QueryParam) query).value(), type))
        .findFirst()
        .orElse(null);
  }

  private record OneOf<T>(String parameter, Class<T> type) implements ParamConverter<T> {

    @Override
    public @Nullable T fromString(@Nullable String value) {
      if (value == null) {
        return null;
      }
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> name(constant).equals(value))
          .findFirst()
          .orElseThrow(() -> new UnknownValue(parameter, names()));
    }

    @Override
    public String toString(T value) {
      return name(value);
    }

    private List<String> names() {
      return Arrays.stream(type.getEnumConstants()).map(OneOf::name).toList();
    }

    private static String name(Object constant) {
      return ((Enum<?>) constant).name();
    }
  }

  /** Says which values there are. */
  @Provider
  @Priority(Priorities.USER)
  public static class UnknownValueMapper extends ExceptionMapperBase<UnknownValue> {

    @Inject RequestLanguage language;

    @Override
    protected HttpProblem toProblem(UnknownValue fault) {
      var allowed = String.join(", ", fault.allowed());
      var detail =
          new Text(
              "Kies een van deze waarden: " + allowed + ".",
              "Choose one of these values: " + allowed + ".");
      var locale = language.locale();
      return Problems.invalidInput(
          List.of(new Violation("query", fault.parameter(), "enum", detail.in(locale))), locale);
    }
  }
}
