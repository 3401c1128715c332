package nl.innovatiebudget.budget.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.Staff;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Acts that take two people, over HTTP, by an act that only counts. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ProposalsTest {

  @Inject Proposals proposals;
  @Inject Counting counting;
  @Inject Staff staff;
  @Inject DataSource database;

  private final String subject = "counter-" + UUID.randomUUID();

  @Test
  void another_person_approves_and_it_is_done_once() {
    // Given
    var id = proposed();
    assertThat(counting.done(subject)).isZero();
    // When
    decide("piet", Role.CONTROLLER, id, "approvals").statusCode(201);
    // Then
    assertThat(counting.done(subject)).isEqualTo(3);
    decide("piet", Role.CONTROLLER, id, "approvals")
        .statusCode(409)
        .body("code", equalTo("proposal-decided"));
    assertThat(counting.done(subject)).isEqualTo(3);
    staff
        .get(Role.AUDITOR, "/proposals/{id}", id)
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("proposedBy", equalTo("anna"))
        .body("decidedBy", equalTo("piet"))
        .body("body.times", equalTo(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"approvals", "rejections"})
  void nobody_decides_on_an_own_proposal(String decision) {
    var id = proposed();
    decide("anna", Role.CONTROLLER, id, decision)
        .statusCode(403)
        .body("code", equalTo("own-proposal"));
    assertThat(counting.done(subject)).isZero();
  }

  @Test
  void who_lacks_the_role_does_not_decide() {
    var id = proposed();
    decide("piet", Role.PROGRAMME_OFFICER, id, "approvals")
        .statusCode(403)
        .body("code", equalTo("not-an-approver"));
    decide("piet", Role.AUDITOR, id, "approvals").statusCode(403);
  }

  @Test
  void what_is_no_longer_possible_is_refused_and_the_proposal_stays_open() {
    // Given
    var id = proposed();
    counting.impossible.add(subject);
    // When
    decide("piet", Role.CONTROLLER, id, "approvals")
        .statusCode(409)
        .body("code", equalTo("counter-full"));
    // Then
    staff
        .get(Role.AUDITOR, "/proposals?state=PROPOSED&kind=counting")
        .statusCode(200)
        .body("proposalId", hasItem(id.toString()));
    counting.impossible.remove(subject);
    decide("piet", Role.CONTROLLER, id, "approvals").statusCode(201);
  }

  @Test
  void what_is_impossible_from_the_start_is_not_proposed() {
    counting.impossible.add(subject);
    assertThatThrownBy(this::proposed).isInstanceOf(Rejected.class).hasMessage("counter-full");
  }

  @Test
  void the_same_is_not_proposed_twice_until_the_first_is_decided() {
    // Given
    var id = proposed();
    // When, Then
    assertThatThrownBy(this::proposed).isInstanceOf(Rejected.class).hasMessage("proposal-open");
    decide("piet", Role.CONTROLLER, id, "rejections").statusCode(201);
    assertThat(proposed()).isNotEqualTo(id);
    staff
        .get(Role.AUDITOR, "/proposals?state=PROPOSED&kind=counting")
        .body("proposalId", not(hasItem(id.toString())));
  }

  @Test
  void of_two_who_propose_the_same_at_once_one_is_told_that_it_is_there() {
    // Given
    counting.meetings.put(subject, new CyclicBarrier(2));
    // When
    List<String> answers;
    try (var people = Executors.newFixedThreadPool(2)) {
      answers =
          Stream.generate(() -> CompletableFuture.supplyAsync(this::answerToProposing, people))
              .limit(2)
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
    }
    // Then
    assertThat(answers).containsExactlyInAnyOrder("proposed", "proposal-open");
  }

  private String answerToProposing() {
    try {
      proposed();
      return "proposed";
    } catch (Rejected e) {
      return e.getMessage();
    }
  }

  @Test
  void only_the_proposer_takes_a_proposal_back() {
    // Given
    var id = proposed();
    // When, Then
    decide("piet", Role.CONTROLLER, id, "withdrawals")
        .statusCode(403)
        .body("code", equalTo("not-your-proposal"));
    decide("anna", Role.CONTROLLER, id, "withdrawals")
        .statusCode(201)
        .body("state", equalTo("WITHDRAWN"));
    decide("piet", Role.CONTROLLER, id, "approvals").statusCode(409);
  }

  @Test
  void an_unknown_proposal_is_not_found() {
    decide("piet", Role.CONTROLLER, UUID.randomUUID(), "approvals").statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update proposal set body = '{}' where proposal_id = ?",
        "update proposal set state = 'APPROVED', decided_by = proposed_by, decided_at = now()"
            + " where proposal_id = ?",
        "update proposal set state = 'REJECTED', decided_by = 'piet', decided_at = now()"
            + " where proposal_id = ?",
        "delete from proposal where proposal_id = ?",
      })
  void the_database_holds_the_same_rules(String statement) {
    var id = proposed();
    assertThatThrownBy(() -> execute(statement, id)).isInstanceOf(SQLException.class);
  }

  @Test
  void the_database_keeps_a_decided_proposal_as_it_is() {
    var id = proposed();
    decide("piet", Role.CONTROLLER, id, "approvals").statusCode(201);
    assertThatThrownBy(
            () -> execute("update proposal set decided_by = 'kees' where proposal_id = ?", id))
        .hasMessageContaining("decided once");
  }

  private void execute(String statement, UUID id) throws SQLException {
    try (var connection = database.getConnection();
        var update = connection.prepareStatement(statement)) {
      update.setObject(1, id);
      update.executeUpdate();
    }
  }

  private UUID proposed() {
    var anna =
        new Caller(
            "anna",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(Role.CONTROLLER),
            Optional.empty(),
            Optional.empty());
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                proposals
                    .propose("counting", subject, new Count(subject, 3), "nodig", anna)
                    .proposalId());
  }

  private ValidatableResponse decide(String person, String role, UUID id, String decision) {
    var body = decision.equals("rejections") ? Map.of("reason", "niet nodig") : Map.of();
    return staff.post(person, role, "/proposals/" + id + "/" + decision, body);
  }

  /** What is proposed in this test. */
  public record Count(String counter, int times) {}

  /** Counts. */
  @Singleton
  public static class Counting implements Proposable<Count> {

    final Set<String> impossible = ConcurrentHashMap.newKeySet();

    /** Where who proposes waits for the other. */
    final Map<String, CyclicBarrier> meetings = new ConcurrentHashMap<>();

    private final Map<String, Integer> counters = new ConcurrentHashMap<>();

    int done(String counter) {
      return counters.getOrDefault(counter, 0);
    }

    @Override
    public String kind() {
      return "counting";
    }

    @Override
    public Class<Count> bodyType() {
      return Count.class;
    }

    @Override
    public Set<String> approvers() {
      return Set.of(Role.CONTROLLER);
    }

    @Override
    public void judge(Count body) {
      var meeting = meetings.get(body.counter());
      if (meeting != null) {
        try {
          meeting.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
          throw new IllegalStateException(e);
        }
      }
      Rejected.ifAny(
          impossible.contains(body.counter())
              ? List.of(Rejection.of(Rejection.Kind.CONFLICT, "counter-full", "Vol.", "Full."))
              : List.of());
    }

    @Override
    public void carryOut(UUID proposalId, Count body) {
      counters.merge(body.counter(), body.times(), Integer::sum);
    }
  }
}
