package nl.innovatiebudget.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.notification.message.Messages.Owner;
import nl.innovatiebudget.notification.template.MessageKind;

/**
 * Reads inboxes page by page along an index: a page costs the same however many messages there are.
 */
@ApplicationScoped
class InboxRows {

  private static final String ROW =
      "select m.message_id, m.kind, p.application_id, m.subject, m.posted_at, m.read_at,"
          + " l.letter_id, octet_length(l.pdf) as size_bytes, l.pdf_sha256";

  private static final String AROUND =
      " left join party p on p.party_id = m.party_id left join letter l on l.letter_id = m.letter_id";

  static final String PAGE_OF_BODY =
      ROW
          + " from inbox_entry e join message m on m.message_id = e.message_id"
          + AROUND
          + " where e.kind = ? and e.value = ? and (e.posted_at, e.message_id) < (?, ?)"
          + " order by e.posted_at desc, e.message_id desc limit ?";

  private static final String PAGE_OF_JUROR =
      ROW
          + " from juror j join message m on m.juror_id = j.juror_id"
          + AROUND
          + " where j.subject = ? and (m.posted_at, m.message_id) < (?, ?)"
          + " order by m.posted_at desc, m.message_id desc limit ?";

  private static final String UNREAD_OF_BODY =
      "select count(*) from inbox_entry where kind = ? and value = ? and unread";

  private static final String UNREAD_OF_JUROR =
      "select count(*) from juror j join message m on m.juror_id = j.juror_id"
          + " where j.subject = ? and m.read_at is null";

  private static final String ATTACHMENT =
      "select letter_id, octet_length(pdf) as size_bytes, pdf_sha256 from letter"
          + " where letter_id = ?";

  private final DataSource database;

  InboxRows(DataSource database) {
    this.database = database;
  }

  /** The newest first. */
  List<MessageRow> page(Owner owner, PagePosition before, int most) {
    var sql =
        switch (owner) {
          case Owner.OfBody ignored -> PAGE_OF_BODY;
          case Owner.OfJuror ignored -> PAGE_OF_JUROR;
        };
    return query(
        sql,
        statement -> {
          int next = set(statement, owner);
          statement.setTimestamp(next, Timestamp.from(before.postedAt()));
          statement.setObject(next + 1, before.messageId());
          statement.setInt(next + 2, most);
        },
        InboxRows::row);
  }

  long unread(Owner owner) {
    var sql =
        switch (owner) {
          case Owner.OfBody ignored -> UNREAD_OF_BODY;
          case Owner.OfJuror ignored -> UNREAD_OF_JUROR;
        };
    return query(sql, statement -> set(statement, owner), row -> row.getLong(1)).getFirst();
  }

  /** The documents that come with a message. */
  List<Attachment> attachments(UUID letterId) {
    return query(ATTACHMENT, statement -> statement.setObject(1, letterId), InboxRows::attachments)
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Gives back the place of the next parameter. */
  private static int set(PreparedStatement statement, Owner owner) throws SQLException {
    switch (owner) {
      case Owner.OfBody(var body) -> {
        statement.setString(1, body.kind().name());
        statement.setString(2, body.value());
        return 3;
      }
      case Owner.OfJuror(var subject) -> {
        statement.setString(1, subject);
        return 2;
      }
    }
  }

  private static MessageRow row(ResultSet row) throws SQLException {
    return new MessageRow(
        row.getObject("message_id", UUID.class),
        MessageKind.valueOf(row.getString("kind")),
        row.getObject("application_id", UUID.class),
        row.getString("subject"),
        attachments(row),
        instant(row.getTimestamp("posted_at")),
        row.getTimestamp("read_at") == null ? null : instant(row.getTimestamp("read_at")));
  }

  /** Letters of before there were documents have none. */
  private static List<Attachment> attachments(ResultSet row) throws SQLException {
    var hash = row.getString("pdf_sha256");
    return hash == null
        ? List.of()
        : List.of(
            Attachment.pdf(
                row.getObject("letter_id", UUID.class), row.getLong("size_bytes"), hash));
  }

  private static Instant instant(Timestamp at) {
    return at.toInstant();
  }

  private interface Parameters {
    void set(PreparedStatement statement) throws SQLException;
  }

  private interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, Parameters parameters, Reading<T> reading) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      parameters.set(statement);
      var found = new ArrayList<T>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reading.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
