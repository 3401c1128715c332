package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.decide;
import static nl.innovatiebudget.notification.component.Surroundings.mailTo;
import static nl.innovatiebudget.notification.component.Surroundings.publish;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static nl.innovatiebudget.notification.component.Surroundings.staff;
import static nl.innovatiebudget.notification.component.Surroundings.submit;
import static nl.innovatiebudget.notification.component.Surroundings.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.notification.component.Facts.AnApplication;
import nl.innovatiebudget.parts.PartsTestResource;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever may read the log does not read what was said, to whom, or where. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class LogsWithoutContentTest {

  @Inject EntityManager entities;

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Handler everything =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          var line = new StringWriter();
          line.append(record.getLoggerName()).append(' ');
          line.append(
              record instanceof ExtLogRecord ext ? ext.getFormattedMessage() : record.getMessage());
          if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(line, true));
          }
          lines.add(line.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    Logger.getLogger("").addHandler(everything);
  }

  @AfterEach
  void stop() {
    Logger.getLogger("").removeHandler(everything);
  }

  @Test
  void a_whole_round_of_messages_leaves_no_name_address_or_subject_in_the_log() {
    // Given
    var round = Facts.aRoundId();
    publishRound(round);
    var refused = AnApplication.in(round).titled("Geheim project Kievit");
    var awarded = AnApplication.in(round).titled("Geheim project Kievit");
    var jurorId = UUID.randomUUID();
    var jurorMail = "geheim-" + jurorId + "@jury.example";
    // When
    submit(refused);
    submit(awarded);
    publish(Topic.ASSESSMENTS, jurorId, "juror-invited", invitation(round, jurorId, jurorMail));
    decide(refused, refused.refused());
    decide(awarded, awarded.awarded());
    tell(refused, "application-reopened", refused.reopened());
    // and what cannot be handled: a juror without its name, with a name where a number is due
    var broken = invitation(round, UUID.randomUUID(), jurorMail);
    broken.put("jurorId", "Geheim de Boer");
    var key = UUID.randomUUID();
    publish(Topic.ASSESSMENTS, key, "juror-invited", broken);
    // and a row that the database refuses
    refusedRow();
    // Then
    await().atMost(SOON).until(() -> mailTo(awarded.partnerMail()).size() == 2);
    await().atMost(SOON).until(() -> mailTo(refused.leadMail()).size() == 3);
    await().atMost(SOON).until(() -> mailTo(jurorMail).size() == 1);
    await()
        .atMost(SOON)
        .until(
            () ->
                staff("operator")
                    .get("/v1/parked-events?state=PARKED")
                    .jsonPath()
                    .getList("key")
                    .contains(key.toString()));
    assertThat(lines)
        .as("the log is heard")
        .anyMatch(line -> line.contains("SRMSG00200"))
        .anyMatch(line -> line.contains("party_language_check"));
    assertThat(lines)
        .noneMatch(line -> line.contains("Geheim"))
        .noneMatch(line -> line.contains("geheim"))
        .noneMatch(line -> line.contains("Kievit"))
        .noneMatch(line -> line.contains("Utrecht"))
        .noneMatch(line -> line.contains("@gemeente.example"))
        .noneMatch(line -> line.contains("@provincie.example"))
        .noneMatch(line -> line.contains("Wij hebben uw aanvraag"));
  }

  private void refusedRow() {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  entities
                      .createNativeQuery(
                          "insert into party (party_id, application_id, submission, position, role, name,"
                              + " contact_email, language) values (?1, ?1, 0, 0, 'LEAD',"
                              + " ?2, ?3, 'XX')")
                      .setParameter(1, UUID.randomUUID())
                      .setParameter(2, "Geheim de Boer")
                      .setParameter(3, "geheim@gemeente.example")
                      .executeUpdate());
    } catch (RuntimeException e) {
      Logger.getLogger("the.caller").log(java.util.logging.Level.SEVERE, "refused", e);
    }
  }

  private static Map<String, Object> invitation(String round, UUID jurorId, String mail) {
    var data = new HashMap<String, Object>();
    data.put("invitationId", UUID.randomUUID());
    data.put("invitedAt", "2024-04-02T08:00:00Z");
    data.put("roundId", round);
    data.put("jurorId", jurorId);
    data.put("subject", "juror-" + jurorId);
    data.put("name", "Geheim de Boer");
    data.put("email", mail);
    return data;
  }
}
