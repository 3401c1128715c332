package nl.innovatiebudget.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.parts.PartsTestResource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** E-mail of before there were other ways. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class DeliveryMigrationTest {

  private static final String BEFORE =
      """
      insert into round values ('r', 1, 'Ronde', 'Round', 12);
      insert into application (application_id, number, round_id, round_version, title, requested_cents, language,
        received_at, content_hash, submission, not_treated)
        values ('00000000-0000-0000-0000-00000000000a', 'N-1', 'r', 1, 'Titel', 1, 'NL', now(), repeat('a', 64), 1, false);
      insert into party (party_id, application_id, position, role, name, submission, language)
        values ('00000000-0000-0000-0000-00000000000b', '00000000-0000-0000-0000-00000000000a', 0, 'LEAD', 'Gemeente', 1, 'NL');
      insert into message (message_id, event_id, party_id, kind, subject, text, html, posted_at, notice_subject, notice_text, notice_html)
        select gen_random_uuid(), gen_random_uuid(), '00000000-0000-0000-0000-00000000000b', kind, 's', 't', 'h', now(), notice, notice, notice
        from (values ('RECEIPT', null), ('WITHDRAWN', null), ('AWARD_CHANGED', 'n')) as m (kind, notice);
      insert into email_delivery (delivery_id, message_id, address, language, state, attempts, last_fault, sent_at)
        select gen_random_uuid(), message_id, kind || '@x.example', 'NL',
          case kind when 'RECEIPT' then 'SENT' when 'WITHDRAWN' then 'PENDING' else 'UNDELIVERABLE' end, 2,
          case kind when 'RECEIPT' then null else 'SMTP 550' end, case kind when 'RECEIPT' then now() end
        from message;
      """;

  @Inject DataSource database;
  private final String schema = "former_" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void e_mail_of_before_keeps_its_state_and_is_known_to_be_asked_for_by_law_or_not()
      throws SQLException {
    // Given
    migrate("5");
    run(BEFORE);
    // When
    migrate("6");
    // Then
    assertThat(
            strings(
                "select concat_ws(' ', address, channel, purpose, state, attempts, statutory, last_fault)"
                    + " from delivery order by 1"))
        .containsExactly(
            "AWARD_CHANGED@x.example EMAIL NOTICE UNDELIVERABLE 2 t SMTP 550",
            "RECEIPT@x.example EMAIL CONTENT SENT 2 t",
            "WITHDRAWN@x.example EMAIL CONTENT PENDING 2 f SMTP 550");
  }

  @Test
  void the_database_refuses_what_may_never_be() throws SQLException {
    // Given
    migrate("6");
    run(BEFORE.substring(0, BEFORE.indexOf("insert into email_delivery")));
    var add =
        "insert into delivery (delivery_id, message_id, channel, purpose, statutory, language, state)"
            + " select gen_random_uuid(), message_id, '%s', '%s', %s, 'NL', '%s' from message"
            + " where kind = 'RECEIPT'";
    run(add.formatted("EMAIL", "CONTENT", true, "PENDING"));
    // Then
    assertThatThrownBy(() -> run(add.formatted("EMAIL", "NOTICE", true, "PENDING")))
        .hasMessageContaining("delivery_once");
    assertThatThrownBy(() -> run(add.formatted("PAPER", "CONTENT", true, "IN_DIGEST")))
        .hasMessageContaining("delivery_statutory_is_never_held");
    assertThatThrownBy(() -> run(add.formatted("PAPER", "CONTENT", true, "SENT")))
        .hasMessageContaining("delivery_sent_has_moment");
    assertThatThrownBy(() -> run(add.formatted("PAPER", "DIGEST", false, "PENDING")))
        .hasMessageContaining("delivery_digest");
    assertThatThrownBy(() -> run(add.formatted("PIGEON", "CONTENT", false, "PENDING")))
        .hasMessageContaining("delivery_channel_known");
    assertThatThrownBy(() -> run("update delivery set state = 'SENDING'"))
        .hasMessageContaining("delivery_claimed");
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(database)
        .schemas(schema)
        .locations("db/migration")
        .target(target)
        .load()
        .migrate();
  }

  private void run(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set search_path to " + schema);
      try {
        statement.execute(sql);
      } finally {
        statement.execute("reset search_path");
      }
    }
  }

  private List<String> strings(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set search_path to " + schema);
      var found = new ArrayList<String>();
      try (var rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      statement.execute("reset search_path");
      return found;
    }
  }
}
