package nl.innovatiebudget.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.List;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.junit.jupiter.api.Test;

class FaultTextTest {

  record Person(String name, int age) {}

  record Household(List<Person> people) {}

  @Test
  void a_message_is_left_out_but_its_ids_are_told() {
    var text =
        FaultText.of(
            new IllegalStateException(
                "Mrs Secret of 7c3c1d2e-0000-4000-8000-1234567890ab is not known yet"));

    assertThat(text)
        .contains("IllegalStateException", "about 7c3c1d2e-0000-4000-8000-1234567890ab")
        .doesNotContain("Secret");
  }

  @Test
  void unreadable_data_is_told_by_the_place_of_the_field() {
    var text = FaultText.of(faultOf("{\"people\":[{\"name\":\"x\",\"age\":\"Mrs Secret\"}]}"));

    assertThat(text).contains("InvalidFormatException (field people.0.age)");
    assertThat(text).doesNotContain("Secret");
  }

  @Test
  void a_refusal_is_told_by_its_code() {
    assertThat(FaultText.of(new Rejected(Rejection.notFound()))).startsWith("Rejected (not-found)");
  }

  @Test
  void a_fault_of_the_database_is_told_by_its_state() {
    var text = FaultText.of(new IllegalStateException(new SQLException("Mrs Secret", "23505")));

    assertThat(text).contains(" < SQLException (23505)").doesNotContain("Secret");
  }

  @Test
  void a_chain_of_causes_is_bounded() {
    var fault = new RuntimeException("root");
    for (int i = 0; i < 1000; i++) {
      fault = new RuntimeException("7c3c1d2e-0000-4000-8000-1234567890ab", fault);
    }

    assertThat(FaultText.of(fault).length()).isLessThanOrEqualTo(FaultText.LONGEST);
  }

  private static Throwable faultOf(String json) {
    try {
      new ObjectMapper().readValue(json, Household.class);
      throw new AssertionError("readable");
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return e;
    }
  }
}
