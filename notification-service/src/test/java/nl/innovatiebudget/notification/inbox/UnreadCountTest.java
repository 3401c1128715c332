package nl.innovatiebudget.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.notification.message.Messages.Owner;
import nl.innovatiebudget.parts.PartsTestResource;
import nl.innovatiebudget.parts.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an inbox says is unread, against its messages one by one. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class UnreadCountTest {

  private static final AtomicInteger NEXT_KVK =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(10_000_000, 99_000_000));

  @Inject DataSource database;
  @Inject InboxRows rows;
  @Inject FoldUnread fold;

  @ConfigProperty(name = "mp.jwt.verify.issuer")
  String issuer;

  private final List<String> bodies = new ArrayList<>();
  private final List<UUID> parties = new ArrayList<>();

  /** The last party acts under the numbers of the first two bodies. */
  @BeforeEach
  void three_bodies() throws SQLException {
    for (int i = 0; i < 3; i++) {
      bodies.add(Integer.toString(NEXT_KVK.incrementAndGet()));
      parties.add(aParty(bodies.get(i)));
    }
    parties.add(aParty(bodies.get(0), bodies.get(1)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void it_is_what_nobody_has_read_after_any_posts_reads_removals_erasures_and_folds(long seed)
      throws SQLException {
    var random = new Random(seed);
    var erased = new HashSet<UUID>();
    for (int step = 0; step < 60; step++) {
      // When
      var one = parties.get(random.nextInt(parties.size()));
      switch (random.nextInt(10)) {
        case 0, 1, 2, 3 -> post(someParties(random));
        case 4, 5 -> onSome("update message set read_at = now() where message_id = ", random);
        case 6 -> onSome("update message set read_at = null where message_id = ", random);
        case 7 -> onSome("delete from message where message_id = ", random);
        case 8 -> erase(one, erased);
        default -> fold.fold();
      }
      // Then
      for (var body : bodies) {
        assertThat(counted(body)).as("step %d", step).isEqualTo(unread(body));
      }
    }
    fold.fold();
    for (var body : bodies) {
      assertThat(counted(body)).isEqualTo(unread(body));
      await().untilAsserted(() -> assertThat(changes(body)).isLessThanOrEqualTo(1));
    }
  }

  @Test
  void nobody_waits_for_who_posts_to_the_same_bodies_in_another_order() throws SQLException {
    try (var one = impatient();
        var other = impatient()) {
      // When: both have posted to both bodies, and counted, before either is done
      post(one, parties.get(0));
      post(other, parties.get(1));
      post(one, parties.get(1));
      post(other, parties.get(0));
      fold.fold();
      // Then: nobody sees it yet
      assertThat(counted(bodies.get(0))).isZero();
      // When
      one.commit();
      fold.fold();
      assertThat(counted(bodies.get(0))).isEqualTo(1);
      other.commit();
    }
    // Then
    assertThat(counted(bodies.get(0))).isEqualTo(2);
    assertThat(counted(bodies.get(1))).isEqualTo(2);
  }

  @Test
  void what_is_taken_back_was_never_counted() throws SQLException {
    try (var connection = impatient()) {
      post(connection, parties.getFirst());
      connection.rollback();
    }
    assertThat(counted(bodies.getFirst())).isZero();
  }

  @Test
  void it_holds_when_many_post_read_and_fold_at_once() throws Exception {
    // Given
    var work = new ArrayList<Callable<Void>>();
    for (int worker = 0; worker < 4; worker++) {
      var random = new Random(worker);
      work.add(
          () -> {
            for (int i = 0; i < 40; i++) {
              post(someParties(random));
              onSome("update message set read_at = now() where message_id = ", random);
            }
            return null;
          });
    }
    work.add(folding());
    work.add(folding());
    // When
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    }
    // Then
    for (var body : bodies) {
      assertThat(unread(body)).isPositive();
      assertThat(counted(body)).isEqualTo(unread(body));
    }
  }

  private Callable<Void> folding() {
    return () -> {
      IntStream.range(0, 60).forEach(i -> fold.fold());
      return null;
    };
  }

  /** A transaction that gives up at once where it would have to wait. */
  private Connection impatient() throws SQLException {
    var connection = database.getConnection();
    connection.setAutoCommit(false);
    execute(connection, "set local lock_timeout = '500ms'");
    return connection;
  }

  /** In the order in which they are named, as one event may tell several bodies. */
  private void post(List<UUID> some) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (var party : some) {
        execute(connection, message(party));
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private static void post(Connection connection, UUID party) throws SQLException {
    execute(connection, message(party));
    execute(connection, "set constraints all immediate");
    execute(connection, "set constraints all deferred");
  }

  private static String message(UUID party) {
    return "insert into message (message_id, event_id, party_id, kind, subject, text, html, posted_at)"
        + " values (gen_random_uuid(), gen_random_uuid(), '%s', 'RECEIPT', 'o', 't', '<p/>', now())"
            .formatted(party);
  }

  private List<UUID> someParties(Random random) {
    var some = new ArrayList<>(parties);
    Collections.shuffle(some, random);
    return some.subList(0, 1 + random.nextInt(some.size()));
  }

  /** On one of the messages to these bodies, if there is any. */
  private void onSome(String what, Random random) throws SQLException {
    var ids =
        strings(
            "select message_id from message where party_id in ('%s', '%s', '%s', '%s') order by posted_at"
                .formatted(parties.toArray()));
    if (!ids.isEmpty()) {
      execute(what + "'" + ids.get(random.nextInt(ids.size())) + "'");
    }
  }

  private void erase(UUID party, Set<UUID> erased) throws SQLException {
    boolean told =
        !strings("select message_id from message where party_id = '" + party + "'").isEmpty();
    if (!told || !erased.add(party)) {
      return;
    }
    var officer =
        Map.<String, Object>of(
            "sub", "officer",
            "groups", List.of("programme-officer"),
            "acr", "http://eidas.europa.eu/LoA/substantial");
    RestAssured.given()
        .auth()
        .oauth2(new Tokens(issuer).with(officer))
        .contentType(ContentType.JSON)
        .body(Map.of("applicationId", party, "ground", "OBJECTION", "reason", "Op verzoek."))
        .post("/v1/erasures")
        .then()
        .statusCode(201);
  }

  private long counted(String kvk) {
    return rows.unread(new Owner.OfBody(new BodyId(BodyId.Kind.KVK, kvk)));
  }

  private long unread(String kvk) throws SQLException {
    return number(
        "select count(*) from message join party_body b using (party_id)"
            + " where read_at is null and b.kind = 'KVK' and b.value = '%s'".formatted(kvk));
  }

  private long changes(String kvk) throws SQLException {
    return number("select count(*) from inbox_unread where value = '%s'".formatted(kvk));
  }

  private long number(String sql) throws SQLException {
    return Long.parseLong(strings(sql).getFirst());
  }

  private UUID aParty(String... kvks) throws SQLException {
    var party = UUID.randomUUID();
    execute(
        "insert into party (party_id, application_id, submission, position, role, name, language)"
            + " values ('%s', '%s', 0, 0, 'LEAD', 'Gemeente', 'NL')".formatted(party, party));
    for (var kvk : kvks) {
      execute("insert into party_body values ('%s', 'KVK', '%s')".formatted(party, kvk));
    }
    return party;
  }

  private List<String> strings(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var answer = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (answer.next()) {
        found.add(answer.getString(1));
      }
      return found;
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection()) {
      execute(connection, sql);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
