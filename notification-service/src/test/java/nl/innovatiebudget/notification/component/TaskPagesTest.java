package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many tasks there are, an officer can get to each of them. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class TaskPagesTest {

  @Inject DataSource database;
  private DeliveryRows rows;
  private final List<String> ours =
      Stream.generate(() -> UUID.randomUUID().toString()).limit(5).sorted().toList();

  /** Of long ago, so that they come first, and of the same instant. */
  @BeforeEach
  void tasks() {
    rows = new DeliveryRows(database);
    ours.forEach(
        id ->
            rows.run(
                "insert into officer_task (task_id, kind, about, detail, opened_at)"
                    + " values (?::uuid, 'NO_ADDRESS', gen_random_uuid(), '', '2001-01-01T00:00:00.123456Z')",
                id));
  }

  @AfterEach
  void done() {
    ours.forEach(id -> rows.run("delete from officer_task where task_id = ?::uuid", id));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 200})
  void pages_have_every_task_once_and_the_oldest_first(int limit) {
    // When
    var seen = new ArrayList<String>();
    var page = officer("/v1/tasks?limit=" + limit);
    seen.addAll(page.jsonPath().getList("taskId"));
    while (seen.size() < ours.size()) {
      var next = page.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
      assertThat(next).contains("limit=" + limit);
      page = officer(next);
      seen.addAll(page.jsonPath().getList("taskId"));
    }
    // Then
    assertThat(seen.subList(0, ours.size())).isEqualTo(ours);
    assertThat(seen).doesNotHaveDuplicates();
  }

  @Test
  void the_last_page_leads_nowhere_and_a_task_that_is_done_is_on_none() {
    // Given
    rows.run(
        "update officer_task set completed_at = now(), completed_by = 'x', outcome = 'y'"
            + " where task_id = ?::uuid",
        ours.getFirst());
    // When
    var page = officer("/v1/tasks?limit=200");
    while (page.header("Link") != null) {
      page = officer(page.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1"));
    }
    // Then
    page.then().header("Link", nullValue());
    assertThat(officer("/v1/tasks").jsonPath().getList("taskId"))
        .doesNotContain(ours.getFirst())
        .contains(ours.getLast());
  }

  @Test
  void who_wants_an_answer_in_another_form_is_refused_before_anything_is_done() {
    // When, Then
    staff("programme-officer")
        .accept("application/xml")
        .contentType("application/json")
        .body(Map.of("outcome", "called"))
        .post("/v1/tasks/{taskId}/completions", ours.getFirst())
        .then()
        .statusCode(406);
    assertThat(officer("/v1/tasks").jsonPath().getList("taskId")).contains(ours.getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "after=x"})
  void what_is_no_page_of_ours_is_refused(String wrong) {
    staff("auditor").get("/v1/tasks?" + wrong).then().statusCode(400);
  }

  private static Response officer(String path) {
    var answer = staff("programme-officer").urlEncodingEnabled(false).get(path);
    answer.then().statusCode(200);
    return answer;
  }
}
