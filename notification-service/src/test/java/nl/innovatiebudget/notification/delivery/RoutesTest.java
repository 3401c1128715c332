package nl.innovatiebudget.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.notification.reachability.PostalAddress;
import nl.innovatiebudget.notification.reachability.Reach;
import nl.innovatiebudget.notification.table.Addressee;
import nl.innovatiebudget.notification.table.Channel;
import nl.innovatiebudget.notification.table.Rule;
import nl.innovatiebudget.notification.template.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of ways (Awb 2:8, 2:11), case by case. */
class RoutesTest {

  private static final PostalAddress ADDRESS =
      new PostalAddress(null, "Postbus 1", "8600 AA", "Sneek", null);
  private static final List<String> MAIL = List.of("a@gemeente.example", "b@gemeente.example");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // channel | statutory | portal | mailbox | address | gateway | order
        "EMAIL        | true  | true  | false | false | true  | EMAIL EMAIL",
        "EMAIL        | true  | true  | false | true  | true  | EMAIL EMAIL PAPER",
        "EMAIL        | false | true  | false | true  | true  | EMAIL EMAIL",
        "EMAIL_NOTICE | true  | true  | true  | true  | true  | EMAIL EMAIL GATEWAY PAPER",
        "EMAIL_NOTICE | true  | true  | true  | true  | false | EMAIL EMAIL PAPER",
        "INBOX        | true  | true  | true  | true  | true  | ''",
        "EMAIL        | false | false | false | false | true  | PAPER",
        "INBOX        | false | false | false | true  | true  | PAPER",
        "EMAIL        | true  | false | true  | false | true  | GATEWAY PAPER",
        "EMAIL        | true  | false | true  | false | false | PAPER",
      })
  void what_a_body_said_decides(
      Channel channel,
      boolean statutory,
      boolean portal,
      boolean mailbox,
      boolean address,
      boolean gateway,
      String order) {
    // Given
    var reach = new Reach(portal, null, mailbox, address ? ADDRESS : null);
    // When
    var stops = Routes.inOrder(rule(channel, statutory), reach, MAIL, true, gateway);
    // Then
    assertThat(String.join(" ", stops.stream().map(stop -> stop.way().name()).toList()))
        .isEqualTo(order);
    assertThat(stops)
        .filteredOn(stop -> stop.way() != Way.EMAIL)
        .allMatch(stop -> stop.purpose() == Purpose.CONTENT && stop.address().isEmpty());
  }

  @Test
  void only_the_notice_goes_by_mail_where_the_table_says_so() {
    var stops =
        Routes.inOrder(rule(Channel.EMAIL_NOTICE, true), Reach.BY_PORTAL, MAIL, true, false);
    assertThat(stops).extracting(Stop::purpose).containsOnly(Purpose.NOTICE);
    assertThat(stops).extracting(stop -> stop.address().orElseThrow()).isEqualTo(MAIL);
  }

  @Test
  void a_juror_gets_no_official_post() {
    assertThat(Routes.inOrder(rule(Channel.EMAIL, true), Reach.BY_PORTAL, List.of(), false, true))
        .isEmpty();
  }

  private static Rule rule(Channel channel, boolean statutory) {
    return new Rule(
        MessageKind.RECEIPT,
        List.of(),
        Addressee.APPLICANTS,
        EnumSet.of(Channel.INBOX, channel),
        statutory,
        List.of(),
        null,
        false,
        Map.of());
  }
}
