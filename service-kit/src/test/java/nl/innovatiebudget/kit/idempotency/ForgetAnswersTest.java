package nl.innovatiebudget.kit.idempotency;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.idempotency.AnswerStore.Answer;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that are kept for who repeats a request go after a while. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ForgetAnswersTest {

  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final String BODY = "Postbus 1";

  @Inject DataSource database;
  @Inject AnswerStore answers;
  @Inject ForgetAnswers forget;

  private String actor;

  @BeforeEach
  void somebody() {
    forget.forgetOld();
    actor = "person-" + UUID.randomUUID();
  }

  @Test
  void an_answer_is_kept_for_seven_days_and_no_longer() throws SQLException {
    // Given
    stored("young", "6 days 23 hours 59 minutes");
    stored("old", "7 days 1 minute");
    // When
    forget.forgetOld();
    // Then
    assertThat(claim("young")).get().extracting(Answer::body).isEqualTo(BODY);
    assertThat(claim("old")).isEmpty();
  }

  @Test
  void the_oldest_go_first_and_never_more_at_once_than_is_allowed() throws SQLException {
    // Given
    stored("older", "20 years");
    stored("oldest", "30 years");
    stored("old", "10 years");
    // When, Then
    assertThat(answers.forget(A_WEEK, 2)).isEqualTo(2);
    assertThat(keys()).isEqualTo("old");
    assertThat(answers.forget(A_WEEK, 2)).isEqualTo(1);
    assertThat(answers.forget(A_WEEK, 2)).isZero();
  }

  @Test
  void a_replica_passes_what_another_one_is_removing() throws SQLException {
    // Given
    stored("mine", "8 days");
    stored("theirs", "9 days");
    try (var other = database.getConnection()) {
      other.setAutoCommit(false);
      delete(other, "theirs");
      // When
      int gone = answers.forget(A_WEEK, 500);
      // Then
      assertThat(gone).isEqualTo(1);
      assertThat(keys()).isEqualTo("theirs");
      other.rollback();
    }
    assertThat(answers.forget(A_WEEK, 500)).isEqualTo(1);
  }

  @Test
  void who_repeats_a_request_while_its_answer_is_being_removed_makes_it_anew() throws Exception {
    // Given
    stored("key", "8 days");
    try (var other = database.getConnection()) {
      other.setAutoCommit(false);
      delete(other, "key");
      // When
      var repeated = supplyAsync(() -> claim("key"));
      await().until(this::somebodyWaits);
      other.commit();
      // Then
      assertThat(repeated.get(10, TimeUnit.SECONDS)).isEmpty();
    }
    assertThat(keys()).isEqualTo("key");
  }

  private Optional<Answer> claim(String key) {
    return answers.claim(actor, key, "hash");
  }

  private void stored(String key, String ago) throws SQLException {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into idempotency_key (actor, key, request_hash, status, body, created_at)"
                    + " values (?, ?, 'hash', 201, ?, now() - cast(? as interval))")) {
      insert.setString(1, actor);
      insert.setString(2, key);
      insert.setString(3, BODY);
      insert.setString(4, ago);
      insert.executeUpdate();
    }
  }

  private void delete(Connection connection, String key) throws SQLException {
    try (var delete =
        connection.prepareStatement("delete from idempotency_key where actor = ? and key = ?")) {
      delete.setString(1, actor);
      delete.setString(2, key);
      delete.executeUpdate();
    }
  }

  private String keys() throws SQLException {
    return one(
        "select string_agg(key, ' ' order by key) from idempotency_key where actor = '"
            + actor
            + "'");
  }

  private boolean somebodyWaits() throws SQLException {
    return !one("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and"
            + " query like 'insert into idempotency_key%'")
        .equals("0");
  }

  private String one(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
