package nl.innovatiebudget.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoDataTest {

  private final List<Project> projects = DemoData.projects();

  @Test
  void there_are_58_applications_of_different_titles_by_bodies_of_the_register() {
    assertThat(projects).hasSize(58);
    assertThat(projects).extracting(Project::title).doesNotHaveDuplicates();
    assertThat(projects)
        .allSatisfy(
            project -> {
              assertThat(DemoData.bodies()).contains(project.lead(), project.partner());
              assertThat(project.partner()).isNotEqualTo(project.lead());
            });
  }

  @Test
  void the_same_seed_gives_the_same_round() {
    assertThat(DemoData.projects()).isEqualTo(projects);
  }

  @Test
  void nine_of_them_are_doubtful() {
    assertThat(projects).filteredOn(project -> project.jury().pitches()).hasSize(9);
  }

  @Test
  void every_grant_is_the_most_that_its_class_allows() {
    assertThat(projects)
        .allSatisfy(
            project -> {
              long share = project.costCents() <= 200_000_00 ? 75 : 60;
              assertThat(project.grantCents())
                  .isEqualTo(Math.min(project.costCents() * share / 100, 800_000_00));
            });
  }

  @Test
  void every_body_can_log_in_by_a_name_of_its_own() {
    assertThat(DemoData.bodies()).extracting(Body::identity).doesNotHaveDuplicates();
    assertThat(Cast.identities().names())
        .containsAll(DemoData.bodies().stream().map(Body::identity).toList());
  }
}
