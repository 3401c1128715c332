package nl.innovatiebudget.budget.transfer;

import static nl.innovatiebudget.budget.transfer.LedgerFixture.someId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.LedgerLock;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that goes away, and a process that stands still, while others wait. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class GroupCommitTest {

  private static final String WAITING_FOR_THE_LEDGER =
      "from pg_stat_activity where datname = current_database()"
          + " and wait_event_type = 'Lock' and wait_event = 'advisory'";

  @Inject LedgerClient client;
  @Inject LedgerFixture fixture;
  @Inject LedgerLock lock;
  @Inject DataSource database;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  private AccountCode pot;
  private AccountCode award;

  @BeforeEach
  void a_pot_of_ten_euros_and_an_award() {
    pot = fixture.aPotWith(Euro.of("10.00"));
    award = fixture.anAward();
  }

  @Test
  void when_the_database_goes_away_in_the_middle_of_a_group_all_may_send_the_same_again()
      throws Exception {
    // Given
    var sent = Stream.generate(() -> pending("2.00")).limit(5).toList();
    try (var threads = Executors.newFixedThreadPool(5);
        var holder = database.getConnection()) {
      holder.setAutoCommit(false);
      execute(holder, "select take_ledger()");
      var answers = sendAll(sent, threads);
      // When
      Awaitility.await()
          .pollInterval(Duration.ofMillis(20))
          .atMost(Duration.ofSeconds(4))
          .until(
              () -> count("select count(pg_terminate_backend(pid)) " + WAITING_FOR_THE_LEDGER) > 0);
      var first = answers.getFirst().get();
      holder.rollback();
      // Then
      first
          .then()
          .statusCode(503)
          .header("Retry-After", "1")
          .body("code", equalTo("ledger-unavailable"));
      for (var answer : answers) {
        assertThat(answer.get().statusCode()).isIn(201, 503);
      }
      for (var transfer : sent) {
        assertThat(client.put(transfer).statusCode()).isIn(200, 201);
      }
    }
    assertThat(fixture.account(pot).debitsPending()).isEqualTo(Euro.of("10.00"));
    assertThat(fixture.account(pot).available()).isEqualTo(Euro.ZERO);
  }

  @Test
  void through_half_a_minute_without_a_database_whoever_asks_on_is_booked_once() throws Exception {
    // Given a batch that waits for the ledger
    var sent = Stream.generate(() -> pending("2.00")).limit(5).toList();
    try (var threads = Executors.newFixedThreadPool(5);
        var server =
            DriverManager.getConnection(
                url.replaceAll("/[^/?]+(\\?|$)", "/postgres$1"), "postgres", "postgres")) {
      var holder = database.getConnection();
      holder.setAutoCommit(false);
      execute(holder, "select take_ledger()");
      var asking =
          sent.stream().map(transfer -> threads.submit(() -> putUntilTaken(transfer))).toList();
      Awaitility.await()
          .pollInterval(Duration.ofMillis(20))
          .atMost(Duration.ofSeconds(4))
          .until(() -> count("select count(*) " + WAITING_FOR_THE_LEDGER) > 0);
      // When
      var name = url.replaceAll(".*/([^/?]+).*", "$1");
      execute(server, "alter database " + name + " with allow_connections false");
      try {
        execute(
            server,
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                + name
                + "'");
        Awaitility.await()
            .during(Duration.ofSeconds(30))
            .atMost(Duration.ofSeconds(40))
            .until(() -> asking.stream().noneMatch(Future::isDone));
      } finally {
        execute(server, "alter database " + name + " with allow_connections true");
      }
      // Then
      for (var refusals : asking) {
        assertThat(refusals.get(60, TimeUnit.SECONDS)).isPositive();
      }
    }
    assertThat(fixture.account(pot).debitsPending()).isEqualTo(Euro.of("10.00"));
    assertThat(fixture.account(pot).available()).isEqualTo(Euro.ZERO);
  }

  /** How often it was told to come back. */
  private int putUntilTaken(Transfer transfer) {
    var statuses = new ArrayList<Integer>();
    Awaitility.await()
        .pollInterval(Duration.ofMillis(500))
        .atMost(Duration.ofSeconds(90))
        .until(
            () -> {
              statuses.add(client.put(transfer).statusCode());
              return statuses.getLast() != 503;
            });
    assertThat(statuses.getLast()).isIn(200, 201);
    return statuses.size() - 1;
  }

  @Test
  void who_waits_too_long_for_the_ledger_is_told_to_come_back() throws SQLException {
    // Given
    var transfer = pending("2.00");
    try (var holder = database.getConnection()) {
      holder.setAutoCommit(false);
      execute(holder, "select take_ledger()");
      // When
      var answer = client.put(transfer);
      // Then
      answer.then().statusCode(503).body("code", equalTo("ledger-unavailable"));
      holder.rollback();
    }
    client.put(transfer).then().statusCode(201);
  }

  @Test
  void the_bound_of_a_group_is_not_left_on_connections_that_others_use() throws SQLException {
    // Given
    client.put(pending("2.00")).then().statusCode(201);
    // When
    var connections = new ArrayList<Connection>();
    for (int i = 0; i < 4; i++) {
      connections.add(database.getConnection());
    }
    // Then
    for (var connection : connections) {
      assertThat(connection.getNetworkTimeout()).isZero();
      connection.close();
    }
  }

  @Test
  void a_process_that_stands_still_does_not_keep_the_ledger() throws SQLException {
    var holder = database.getConnection();
    try {
      // Given
      holder.setAutoCommit(false);
      lock.take(holder);
      var transfer = pending("2.00");
      // When, Then
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> Stream.of(200, 201).anyMatch(s -> s == client.put(transfer).statusCode()));
      assertThatThrownBy(() -> execute(holder, "select 1")).isInstanceOf(SQLException.class);
    } finally {
      holder.close();
    }
  }

  private List<Future<Response>> sendAll(List<Transfer> transfers, ExecutorService threads) {
    var answers = new ArrayList<Future<Response>>();
    for (var transfer : transfers) {
      Callable<Response> send = () -> client.put(transfer);
      answers.add(threads.submit(send));
    }
    return answers;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long count(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql);
        var row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private Transfer pending(String amount) {
    return Transfer.pending(someId(), pot, award, Euro.of(amount));
  }
}
