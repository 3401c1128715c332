package nl.innovatiebudget.local.bench;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;
import nl.innovatiebudget.parts.LocalPostgres;

/**
 * E-mails that leave the service, claimed and marked in its database, beside bare Jakarta Mail that
 * sends the same words over one connection to the same mail server.
 */
final class MailBench {

  private static final int WARM_UP = 1000;
  private static final int MAILS = 3000;
  private static final double SHARE = 0.7;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Stack stack;
  private final Progress progress;

  MailBench(Stack stack, Progress progress) {
    this.stack = stack;
    this.progress = progress;
  }

  BenchRow run() {
    progress.act("E-mail: notification with the compiler of production");
    stack.startAsInProduction(Service.NOTIFICATION);
    try (var database =
        DriverManager.getConnection(
            stack.postgres().jdbcUrl("notification"), LocalPostgres.USER, LocalPostgres.PASSWORD)) {
      awaitSent(database, 1);
      here(database, WARM_UP);
      var here = here(database, MAILS);
      var words = words(database);
      bare(words, WARM_UP);
      var limit = bare(words, MAILS);
      progress.say("e-mails: %.0f/s, bare %.0f/s".formatted(here, limit));
      return BenchRow.atLeast("mail", here, limit, SHARE)
          .with(
              "%d receipts queued at once, after %d to warm up, by one sender; baseline: Jakarta Mail with the same words"
                  .formatted(MAILS, WARM_UP));
    } catch (SQLException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What an e-mail says. */
  private record Words(String subject, String text, String html) {}

  /** From the first that was sent to the last, by the service's own clock. */
  private static double here(Connection database, int count) throws SQLException {
    long before = sent(database);
    var address = "bench" + before + "@bench.example";
    try (var statement = database.createStatement()) {
      statement.execute(
          """
          with pattern as (select m from message m where kind = 'RECEIPT' order by posted_at limit 1),
            copies as (insert into message select (jsonb_populate_record(m, jsonb_build_object(
                'message_id', gen_random_uuid(), 'event_id', gen_random_uuid()))).*
              from pattern, generate_series(1, %d) returning message_id)
          insert into delivery (delivery_id, message_id, channel, purpose, statutory, address, language)
            select gen_random_uuid(), message_id, 'EMAIL', 'CONTENT', true, '%s', 'NL' from copies
          """
              .formatted(count, address));
    }
    awaitSent(database, before + count);
    try (var query =
        database.prepareStatement(
            "select extract(epoch from max(sent_at) - min(sent_at)) from delivery where address = ?")) {
      query.setString(1, address);
      try (var row = query.executeQuery()) {
        row.next();
        return (count - 1) / row.getDouble(1);
      }
    }
  }

  private double bare(Words words, int count) throws MessagingException {
    var settings = new Properties();
    settings.setProperty("mail.smtp.localhost", "bench");
    var session = Session.getInstance(settings);
    try (var transport = session.getTransport("smtp")) {
      transport.connect("127.0.0.1", stack.mail().port(), null, null);
      long began = System.nanoTime();
      for (int i = 0; i < count; i++) {
        var mime = mime(session, words);
        transport.sendMessage(mime, mime.getAllRecipients());
      }
      return count * 1e9 / (System.nanoTime() - began);
    }
  }

  private static MimeMessage mime(Session session, Words words) throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(words.text(), "UTF-8");
    var html = new MimeBodyPart();
    html.setText(words.html(), "UTF-8", "html");
    var mime = new MimeMessage(session);
    mime.setFrom(new InternetAddress("innovatiebudget@example.nl"));
    mime.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress("bare@bench.example"));
    mime.setSubject(words.subject(), "UTF-8");
    mime.setContent(new MimeMultipart("alternative", text, html));
    mime.saveChanges();
    return mime;
  }

  private static Words words(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var row =
            statement.executeQuery(
                "select subject, text, html from message where kind = 'RECEIPT' order by posted_at limit 1")) {
      row.next();
      return new Words(row.getString(1), row.getString(2), row.getString(3));
    }
  }

  private static void awaitSent(Connection database, long count) throws SQLException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (sent(database) < count) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("the e-mails are not sent");
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private static long sent(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from delivery where channel = 'EMAIL' and state = 'SENT'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
