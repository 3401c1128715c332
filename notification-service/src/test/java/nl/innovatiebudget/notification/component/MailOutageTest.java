package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static nl.innovatiebudget.notification.component.Surroundings.setting;
import static nl.innovatiebudget.notification.component.Surroundings.staff;
import static nl.innovatiebudget.notification.component.Surroundings.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.innovatiebudget.notification.component.Facts.AnApplication;
import nl.innovatiebudget.parts.LocalMail;
import nl.innovatiebudget.parts.PartsTestResource;
import nl.innovatiebudget.parts.Ports;
import nl.innovatiebudget.parts.ReceivedMail;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
@QuarkusTestResource(value = MailOutageTest.NoMailServer.class, restrictToAnnotatedClass = true)
class MailOutageTest {

  @Inject DataSource database;
  @Inject MeterRegistry metrics;

  /** A mail relay that nobody listens at. */
  public static class NoMailServer implements QuarkusTestResourceLifecycleManager {
    @Override
    public int order() {
      return 1;
    }

    @Override
    public Map<String, String> start() {
      return Map.of(
          "innovatiebudget.smtp.port", Integer.toString(Ports.free()),
          "innovatiebudget.delivery.first-backoff", "100ms",
          "innovatiebudget.delivery.longest-backoff", "500ms");
    }

    @Override
    public void stop() {}
  }

  @Test
  void mail_waits_while_the_mail_server_is_down_and_goes_out_once_when_it_is_back()
      throws SQLException {
    // Given: attempts that failed
    var round = Facts.aRoundId();
    publishRound(round);
    var application = AnApplication.in(round);
    submit(application);
    await().atMost(SOON).until(() -> failures(application).size() == 2);
    assertThat(failures(application)).allSatisfy(f -> assertThat(f).endsWith("ConnectException"));
    // When
    try (var mail = LocalMail.start(Integer.parseInt(setting("innovatiebudget.smtp.port")), 0)) {
      // Then
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(mail.messages())
                      .extracting(ReceivedMail::recipient)
                      .containsExactlyInAnyOrder(
                          application.leadMail(), application.partnerMail()));
      await().atMost(SOON).until(() -> failures(application).isEmpty());
      assertThat(mail.count()).isEqualTo(2);
    }
  }

  @Test
  void a_mailbox_that_does_not_exist_is_given_up_and_counted() throws Exception {
    // Given
    var round = Facts.aRoundId();
    publishRound(round);
    // When
    try (var server =
        RefusingMailServer.start(Integer.parseInt(setting("innovatiebudget.smtp.port")))) {
      submit(AnApplication.in(round));
      // Then
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  staff("operator")
                      .get("/v1/delivery-counts")
                      .then()
                      .body("find { it.state == 'UNDELIVERABLE' }.count", equalTo(2)));
      assertThat(server.refusals()).isEqualTo(2);
      assertThat(
              metrics
                  .get("deliveries")
                  .tag("channel", "EMAIL")
                  .tag("state", "UNDELIVERABLE")
                  .gauge()
                  .value())
          .isEqualTo(2);
    }
  }

  /** What every e-mail that still waits and was tried at least twice came to grief on. */
  private List<String> failures(AnApplication application) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select address || ' ' || last_fault from delivery"
                    + " where state = 'PENDING' and attempts >= 2 and address = any (?)")) {
      query.setArray(
          1,
          connection.createArrayOf(
              "text", new String[] {application.leadMail(), application.partnerMail()}));
      var rows = query.executeQuery();
      var found = Stream.<String>builder();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found.build().toList();
    }
  }
}
