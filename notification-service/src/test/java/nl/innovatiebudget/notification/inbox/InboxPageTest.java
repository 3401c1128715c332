package nl.innovatiebudget.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.notification.message.Messages.Owner;
import nl.innovatiebudget.notification.paging.PagePosition;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class InboxPageTest {

  private static final int MANY = 100_000;

  @Inject DataSource database;
  @Inject InboxRows rows;
  @Inject FoldUnread fold;

  private String kvk;

  @BeforeEach
  void a_body() {
    kvk = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
  }

  @Test
  void a_page_of_a_hundred_thousand_messages_is_read_along_the_index() throws SQLException {
    // Given: a body with two parties, whose messages lie between each other
    messages(MANY / 2, aParty());
    messages(MANY / 2, aParty());
    execute("analyze message, inbox_entry, party");
    // When
    var plan = plan(InboxRows.PAGE_OF_BODY);
    // Then
    assertThat(plan)
        .contains("inbox_entry_pkey")
        .doesNotContain("Sort", "Seq Scan on message", "Seq Scan on inbox_entry");
    var owner = new Owner.OfBody(new BodyId(BodyId.Kind.KVK, kvk));
    assertThat(rows.unread(owner)).isEqualTo(MANY);
    fold.fold();
    assertThat(rows.unread(owner)).isEqualTo(MANY);
    // a fold by the schedule may be busy with the same rows
    await().untilAsserted(() -> assertThat(changes()).isEqualTo(1));
    var deep =
        new PagePosition(
            rows.page(owner, PagePosition.NEWEST, 1).getFirst().postedAt().minusSeconds(40_000),
            new UUID(0, 0));
    assertThat(rows.page(owner, deep, 50)).hasSize(50);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100})
  void pages_have_every_message_once_and_the_newest_first(int limit) throws SQLException {
    // Given: also messages of the same instant
    messages(15, aParty());
    messages(8, aParty());
    var owner = new Owner.OfBody(new BodyId(BodyId.Kind.KVK, kvk));
    // When
    var read = new ArrayList<MessageRow>();
    var at = PagePosition.NEWEST;
    for (var page = rows.page(owner, at, limit);
        !page.isEmpty();
        page = rows.page(owner, at, limit)) {
      read.addAll(page);
      at =
          PagePosition.of(
              new PagePosition(page.getLast().postedAt(), page.getLast().messageId()).token());
    }
    // Then
    assertThat(read).extracting(MessageRow::messageId).doesNotHaveDuplicates().hasSize(23);
    assertThat(read).extracting(MessageRow::postedAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void what_is_read_is_no_longer_counted() throws SQLException {
    messages(3, aParty());
    var owner = new Owner.OfBody(new BodyId(BodyId.Kind.KVK, kvk));
    var first = rows.page(owner, PagePosition.NEWEST, 1).getFirst().messageId();
    execute("update message set read_at = now() where message_id = '" + first + "'");
    assertThat(rows.unread(owner)).isEqualTo(2);
    assertThat(rows.page(owner, PagePosition.NEWEST, 1).getFirst().readAt()).isNotNull();
  }

  /**
   * Its people were forgotten already, so nobody else in this database is busy with its messages.
   */
  private UUID aParty() throws SQLException {
    var party = UUID.randomUUID();
    execute(
        ("insert into party (party_id, application_id, submission, position, role, name, language,"
                + " erased_at) values ('%s', '%s', 0, 0, 'LEAD', '[gewist]', 'NL', now())")
            .formatted(party, party));
    execute("insert into party_body values ('%s', 'KVK', '%s')".formatted(party, kvk));
    return party;
  }

  private void messages(int count, UUID party) throws SQLException {
    execute(
        "insert into message (message_id, event_id, party_id, kind, subject, text, html, posted_at)"
            + " select gen_random_uuid(), gen_random_uuid(), '%s', 'RECEIPT', 'Onderwerp', 'tekst', '<p/>',"
                .formatted(party)
            + " timestamptz '2024-01-01' + i * interval '1 second' from generate_series(1, %d) i"
                .formatted(count));
  }

  /** Of how many rows the count is made. */
  private int changes() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var answer =
            statement.executeQuery(
                "select count(*) from inbox_unread where value = '%s'".formatted(kvk))) {
      answer.next();
      return answer.getInt(1);
    }
  }

  private String plan(String query) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement("explain " + query)) {
      statement.setString(1, "KVK");
      statement.setString(2, kvk);
      statement.setTimestamp(3, java.sql.Timestamp.valueOf("2024-01-01 05:00:00"));
      statement.setObject(4, new UUID(0, 0));
      statement.setInt(5, 51);
      var lines = new ArrayList<String>();
      try (var answer = statement.executeQuery()) {
        while (answer.next()) {
          lines.add(answer.getString(1));
        }
      }
      return String.join("\n", lines);
    }
  }

  private void execute(String... statements) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (var sql : List.of(statements)) {
        statement.execute(sql);
      }
    }
  }
}
