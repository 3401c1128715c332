package nl.innovatiebudget.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.innovatiebudget.local.stack.Service;
import org.junit.jupiter.api.Test;

class ImagesTest {

  @Test
  void without_names_all_services_are_made() {
    assertThat(Images.asked(List.of())).containsExactly(Service.values());
  }

  @Test
  void the_services_that_are_named_are_made() {
    assertThat(Images.asked(List.of("budget", "intake")))
        .containsExactlyInAnyOrder(Service.INTAKE, Service.BUDGET);
  }

  @Test
  void a_name_that_no_service_has_is_refused_with_the_names_that_they_have() {
    assertThatThrownBy(() -> Images.asked(List.of("budget", "bugdet")))
        .hasMessage("no such service: bugdet; known: intake, assessment, budget, notification");
  }
}
