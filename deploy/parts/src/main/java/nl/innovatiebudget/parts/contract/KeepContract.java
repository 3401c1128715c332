package nl.innovatiebudget.parts.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import java.util.List;

/** Puts {@link ContractFilter} before every QuarkusTest; Quarkus finds it by its name. */
public final class KeepContract implements QuarkusTestBeforeEachCallback {

  private static final List<Filter> FILTER = List.of(new ContractFilter());

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    RestAssured.replaceFiltersWith(FILTER);
  }
}
