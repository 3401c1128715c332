package nl.innovatiebudget.notification.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.innovatiebudget.kit.problem.Problems;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.problem.Violation;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads which page is asked for, and answers with the address of the next one. */
@ApplicationScoped
public class Paging {

  private static final Text WRONG = new Text("Deze waarde klopt niet.", "This value is not valid.");

  private final RequestLanguage language;

  Paging(RequestLanguage language) {
    this.language = language;
  }

  /** How many rows a page may have. */
  public record Size(int usual, int highest) {}

  /**
   * The page that is asked for.
   *
   * @param key of the query, which has the position
   */
  public record Asked(String key, PagePosition position, int limit) {

    /** One more than fits on the page tells whether there is a next one. */
    public int rows() {
      return limit + 1;
    }

    /**
     * The page, with a Link header when there is another.
     *
     * @param found at most {@link #rows()}
     */
    public <T> RestResponse<List<T>> answer(
        List<T> found, Function<T, PagePosition> position, UriInfo address) {
      if (found.size() <= limit) {
        return RestResponse.ok(found);
      }
      var page = found.subList(0, limit);
      var last = position.apply(page.getLast()).token();
      var next = address.getRequestUriBuilder().replaceQueryParam(key, last).build();
      return RestResponse.ResponseBuilder.ok(page)
          .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
          .build();
    }
  }

  /** Refuses both values together when they are not ours. */
  public Asked read(
      String key, @Nullable String token, PagePosition start, @Nullable String limit, Size size) {
    var faults = new ArrayList<Violation>();
    var position = read(key, token, start, PagePosition::of, faults);
    int rows = read("limit", limit, size.usual(), text -> limitOf(text, size.highest()), faults);
    if (!faults.isEmpty()) {
      throw Problems.invalidInput(faults, language.locale());
    }
    return new Asked(key, position, rows);
  }

  private <T> T read(
      String key,
      @Nullable String value,
      T unlessAsked,
      Function<String, T> reading,
      List<Violation> faults) {
    try {
      return value == null || value.isEmpty() ? unlessAsked : reading.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      faults.add(new Violation("query", key, "format", WRONG.in(language.locale())));
      return unlessAsked;
    }
  }

  private static Integer limitOf(String text, int highest) {
    int limit = Integer.parseInt(text);
    if (limit < 1 || limit > highest) {
      throw new IllegalArgumentException("no size of a page");
    }
    return limit;
  }
}
