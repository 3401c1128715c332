package nl.innovatiebudget.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import nl.innovatiebudget.notification.delivery.SendFault.Kind;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Replicas that send by the same way at once, on the real queue, by a way that nobody else uses.
 */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class TwoSendersTest {

  @Inject SendBatch sendBatch;
  @Inject SettleAttempts settle;
  @Inject DataSource database;

  private final String test = UUID.randomUUID().toString();

  /** A replica's own channel. */
  private interface Bringing {
    void bring(Parcel parcel) throws SendFault;
  }

  private static DeliveryChannel channel(Bringing bringing) {
    return new DeliveryChannel() {
      @Override
      public Way way() {
        return Way.WEBHOOK;
      }

      @Override
      public void send(Parcel parcel) throws SendFault {
        bringing.bring(parcel);
      }
    };
  }

  @AfterEach
  void nothing_stays() {
    run(
        "delete from officer_task where about in (select delivery_id from delivery where address like ?)");
    run("delete from delivery where address like ?");
  }

  @Test
  void two_senders_at_once_bring_everything_once() throws Exception {
    // Given
    for (int i = 0; i < 300; i++) {
      queue("parcel-%d@%s".formatted(i, test));
    }
    Queue<String> brought = new ConcurrentLinkedQueue<>();
    var together = new CyclicBarrier(2);
    // When
    try (var replicas = Executors.newFixedThreadPool(2)) {
      var all = new ArrayList<java.util.concurrent.Future<?>>();
      for (int i = 0; i < 2; i++) {
        all.add(
            replicas.submit(
                () -> {
                  together.await();
                  while (sendBatch.now(channel(p -> brought.add(p.address())), () -> true)) {
                    Thread.yield();
                  }
                  return null;
                }));
      }
      for (var replica : all) {
        replica.get();
      }
    }
    // Then
    assertThat(brought).hasSize(300).doesNotHaveDuplicates();
    assertThat(states()).hasSize(300).containsOnly("SENT");
  }

  @Test
  void what_a_sender_left_behind_is_settled_by_one_of_two() throws Exception {
    // Given
    for (int i = 0; i < 20; i++) {
      queue("left-%d@%s".formatted(i, test));
    }
    run(
        "update delivery set state = 'SENDING', claim_id = gen_random_uuid(), attempts = 1,"
            + " claimed_at = now() - interval '1 hour' where address like ?");
    var channel = channel(parcel -> {});
    var together = new CyclicBarrier(2);
    // When
    try (var replicas = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < 2; i++) {
        replicas.submit(
            () -> {
              together.await();
              settle.settleAbandoned(channel);
              return null;
            });
      }
    }
    // Then
    assertThat(states()).hasSize(20).containsOnly("PARKED");
  }

  @Test
  void what_cannot_be_followed_up_does_not_make_the_others_look_unsent() {
    // Given
    queue("good@" + test);
    queue("other@" + test);
    queue("sick@" + test);
    runPlain(
        "create function sick() returns trigger language plpgsql as"
            + " $$ begin raise exception 'sick'; end $$");
    runPlain(
        "create trigger sick before update on delivery for each row when"
            + " (new.state = 'UNDELIVERABLE' and new.address like 'sick@%')"
            + " execute function sick()");
    try {
      // When
      sendBatch.now(
          channel(
              parcel -> {
                if (!parcel.address().startsWith("good@")) {
                  throw new SendFault(Kind.NEVER, "no");
                }
              }),
          () -> true);
    } finally {
      runPlain("drop trigger sick on delivery");
      runPlain("drop function sick");
    }
    // Then
    assertThat(strings("select address || ' ' || state from delivery where address like ?"))
        .containsExactlyInAnyOrder(
            "good@" + test + " SENT",
            "other@" + test + " UNDELIVERABLE",
            "sick@" + test + " SENDING");
  }

  @Test
  void a_sender_whose_claim_was_taken_over_leaves_what_follows_to_the_other() {
    // Given
    queue("slow@" + test);
    // When
    sendBatch.now(
        channel(
            parcel -> {
              run("update delivery set claim_id = gen_random_uuid() where address like ?");
              throw new SendFault(Kind.NEVER, "no");
            }),
        () -> true);
    // Then
    assertThat(states()).containsExactly("SENDING");
    assertThat(
            strings(
                "select t.kind from officer_task t join delivery d on t.about = d.delivery_id"
                    + " where d.address like ?"))
        .isEmpty();
  }

  private void queue(String address) {
    execute(
        "insert into delivery (delivery_id, channel, purpose, statutory, address, language, state,"
            + " next_attempt_at, subject, text, html) values (gen_random_uuid(), 'WEBHOOK',"
            + " 'DIGEST', false, ?, 'NL', 'PENDING', now(), 's', 't', 'h')",
        address);
  }

  private List<String> states() {
    return strings("select state from delivery where address like ?");
  }

  private void run(String sql) {
    execute(sql, "%@" + test);
  }

  private void runPlain(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql, String value) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> strings(String sql) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setString(1, "%@" + test);
      var found = new ArrayList<String>();
      var rows = query.executeQuery();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
