package nl.innovatiebudget.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.notification.delivery.SendFault.Kind;
import org.junit.jupiter.api.Test;

class SendBatchTest {

  private List<Parcel> due =
      List.of(
          SomeParcel.to("a@x.example"), SomeParcel.to("b@x.example"), SomeParcel.to("c@x.example"));
  private final Set<String> suppressed = new HashSet<>();
  private final List<Attempt> settled = new ArrayList<>();
  private final List<String> brought = new ArrayList<>();

  private SendBatch sendBatch(String claim) {
    var config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(DeliveryConfig.class)
            .withDefaultValues(
                Map.of(
                    "innovatiebudget.delivery.watch-every",
                    "1m",
                    "innovatiebudget.delivery.claim",
                    claim))
            .build()
            .getConfigMapping(DeliveryConfig.class);
    var queue =
        new DeliveryQueue(null) {
          @Override
          List<Parcel> claim(Way way, int most, UUID claimId) {
            return due;
          }
        };
    var settle =
        new SettleAttempts(null, null, null, null, null) {
          @Override
          void settle(DeliveryChannel channel, List<Attempt> attempts, UUID claimId) {
            settled.addAll(attempts);
          }
        };
    var suppressions =
        new Suppressions(null, null) {
          @Override
          Set<String> among(Collection<String> addresses) {
            return addresses.stream().filter(suppressed::contains).collect(Collectors.toSet());
          }
        };
    return new SendBatch(queue, suppressions, settle, config, Clock.systemUTC());
  }

  /** Brings everything except to b. */
  private DeliveryChannel channel(Exception toB) {
    return new DeliveryChannel() {
      @Override
      public Way way() {
        return Way.EMAIL;
      }

      @Override
      public void send(Parcel parcel) throws SendFault {
        brought.add(parcel.address());
        if (parcel.address().equals("b@x.example")) {
          if (toB instanceof SendFault fault) {
            throw fault;
          }
          throw (RuntimeException) toB;
        }
      }
    };
  }

  @Test
  void what_cannot_be_made_is_parked_with_its_reason_and_the_others_go_on() {
    // When
    sendBatch("5m").now(channel(new IllegalStateException("template")), () -> true);
    // Then
    assertThat(settled.get(0)).isInstanceOf(Attempt.Sent.class);
    assertThat(settled.get(1))
        .isInstanceOfSatisfying(
            Attempt.Failed.class,
            failed -> {
              assertThat(failed.fault().kind()).isEqualTo(Kind.PARKED);
              assertThat(failed.fault().code()).isEqualTo("IllegalStateException");
              assertThat(failed.fault().detail()).isNull();
            });
    assertThat(settled.get(2)).isInstanceOf(Attempt.Sent.class);
  }

  @Test
  void a_fault_of_the_database_says_nothing_of_the_parcel_which_is_tried_again() {
    sendBatch("5m")
        .now(channel(new IllegalStateException(new SQLException("no connection"))), () -> true);
    assertThat(settled.get(1))
        .isInstanceOfSatisfying(
            Attempt.Failed.class,
            failed -> assertThat(failed.fault().kind()).isEqualTo(Kind.LATER));
  }

  @Test
  void what_was_queued_before_its_address_was_suppressed_is_not_sent() {
    // Given
    suppressed.add("b@x.example");
    // When
    sendBatch("5m").now(channel(new SendFault(Kind.LATER, "x")), () -> true);
    // Then
    assertThat(brought).containsExactly("a@x.example", "c@x.example");
    assertThat(settled.get(1))
        .isInstanceOfSatisfying(
            Attempt.Failed.class,
            failed -> {
              assertThat(failed.fault().kind()).isEqualTo(Kind.NEVER);
              assertThat(failed.fault().code()).isEqualTo("ADDRESS_SUPPRESSED");
            });
  }

  @Test
  void an_address_that_turns_out_not_to_exist_is_written_to_once_in_a_batch() {
    // Given
    due = List.of(SomeParcel.to("b@x.example"), SomeParcel.to("b@x.example"));
    // When
    sendBatch("5m").now(channel(new SendFault(Kind.NO_SUCH_ADDRESS, "SMTP 550")), () -> true);
    // Then
    assertThat(brought).containsExactly("b@x.example");
    assertThat(settled).hasSize(2).allMatch(Attempt.Failed.class::isInstance);
  }

  @Test
  void when_the_channel_is_down_the_rest_of_the_batch_waits_untried() {
    // Given
    var down = new SendFault(Kind.DOWN, "ConnectException");
    // When
    sendBatch("5m").now(channel(down), () -> true);
    // Then
    assertThat(brought).containsExactly("a@x.example", "b@x.example");
    assertThat(settled.get(2)).isEqualTo(new Attempt.Failed(due.get(2), down));
  }

  @Test
  void a_sender_that_must_stop_gives_back_what_it_did_not_try() {
    sendBatch("5m").now(channel(new SendFault(Kind.LATER, "x")), () -> brought.isEmpty());
    assertThat(settled.subList(1, 3))
        .containsExactly(new Attempt.Untried(due.get(1)), new Attempt.Untried(due.get(2)));
  }

  @Test
  void a_sender_that_is_too_slow_for_its_claim_sends_nothing_that_another_may_have() {
    sendBatch("0s").now(channel(new SendFault(Kind.LATER, "x")), () -> true);
    assertThat(brought).isEmpty();
    assertThat(settled).hasSize(3).allMatch(Attempt.Untried.class::isInstance);
  }
}
