package nl.innovatiebudget.parts.contract;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a test fail in which the service under test answers what its OpenAPI document does not say.
 */
public final class ContractFilter implements Filter {

  private @Nullable ApiDocument document;

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    var response = context.next(request, expected);
    var address = URI.create(request.getURI());
    if (address.getPort() == RestAssured.port) {
      var faults =
          document(address)
              .faultsOf(
                  request.getMethod(),
                  address.getPath(),
                  response.statusCode(),
                  Objects.requireNonNullElse(response.contentType(), ""),
                  response.asByteArray());
      if (!faults.isEmpty()) {
        throw new AssertionError(
            "%s %s is not answered as the OpenAPI document says: %s"
                .formatted(request.getMethod(), address.getPath(), faults));
      }
    }
    return response;
  }

  /** As the service itself gives it. */
  private synchronized ApiDocument document(URI address) {
    var known = document;
    if (known == null) {
      known = ApiDocument.of(fetched(address.resolve("/v1/openapi.json")));
      document = known;
    }
    return known;
  }

  private static byte[] fetched(URI address) {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(address).header("Accept", "application/json").build(),
              HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
