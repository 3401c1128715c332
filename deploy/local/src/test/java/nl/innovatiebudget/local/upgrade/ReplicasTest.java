package nl.innovatiebudget.local.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import nl.innovatiebudget.local.http.Route;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.upgrade.Replicas.Replica;
import org.junit.jupiter.api.Test;

class ReplicasTest {

  private static final Replica OLD =
      new Replica(Service.INTAKE, Version.PREVIOUS, "http://127.0.0.1:1/v1");
  private static final Replica YOUNG =
      new Replica(Service.INTAKE, Version.NEW, "http://127.0.0.1:2/v1");

  private final Replicas replicas = new Replicas();
  private final Route intake = replicas.to(Service.INTAKE);

  @Test
  void requests_go_to_each_in_turn_and_to_none_that_was_taken_away() {
    // Given
    replicas.add(OLD);
    replicas.add(YOUNG);
    // When / Then
    assertThat(intake.next()).isEqualTo(OLD.api());
    assertThat(intake.next()).isEqualTo(YOUNG.api());
    assertThat(intake.next()).isEqualTo(OLD.api());
    replicas.remove(OLD);
    assertThat(intake.next()).isEqualTo(YOUNG.api());
    assertThat(intake.next()).isEqualTo(YOUNG.api());
  }

  @Test
  void answers_count_for_the_version_that_gave_them() {
    // Given
    replicas.add(OLD);
    replicas.add(YOUNG);
    // When
    intake.answered(URI.create(OLD.api() + "/applications"), 201);
    intake.answered(URI.create(YOUNG.api() + "/applications"), 201);
    intake.answered(URI.create(YOUNG.api() + "/applications"), 409);
    // Then
    assertThat(replicas.answersOf(Service.INTAKE, Version.PREVIOUS)).isEqualTo(1);
    assertThat(replicas.answersOf(Version.NEW)).isEqualTo(2);
    assertThat(replicas.faults()).isEmpty();
  }

  @Test
  void what_is_a_fault_of_ours_or_was_not_answered_is_kept_also_of_who_is_taken_away() {
    // Given
    replicas.add(OLD);
    replicas.remove(OLD);
    // When
    intake.answered(URI.create(OLD.api() + "/rounds"), 503);
    intake.answered(URI.create(OLD.api() + "/rounds"), Route.NOTHING);
    // Then
    assertThat(replicas.faults())
        .containsExactly(
            "previous intake-service: /v1/rounds 503",
            "previous intake-service: /v1/rounds was not answered");
  }

  @Test
  void of_a_page_of_metrics_only_events_that_had_their_effect_count() {
    assertThat(
            Processes.handledIn(
                """
                # TYPE inbox_events_total counter
                inbox_events_total{outcome="handled",type="a"} 12.0
                inbox_events_total{outcome="duplicate",type="a"} 5.0
                inbox_events_total{outcome="handled",type="b"} 3.0 # {trace_id="a"} 1.0 1795376385.1
                jvm_threads_live_threads 40.0
                """))
        .isEqualTo(15);
  }
}
