package nl.innovatiebudget.local.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;
import nl.innovatiebudget.parts.LocalPostgres;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The day of the decisions: how long until every applicant of 200 applications has its letter as a
 * PDF, its message and its e-mail; each of them once, although every decision is told twice.
 */
final class LettersBench {

  private static final int WARM_UP = 20;
  private static final int DECISIONS = 200;
  private static final double WITHIN_SECONDS = 60;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final String TOPIC = Stack.topic("assessments");

  private final Stack stack;
  private final String roundId;
  private final Progress progress;

  LettersBench(Stack stack, String roundId, Progress progress) {
    this.stack = stack;
    this.roundId = roundId;
    this.progress = progress;
  }

  List<BenchRow> run() {
    progress.act("Letters: " + DECISIONS + " decisions, notification as in production");
    stack.startAsInProduction(Service.NOTIFICATION);
    try (var database =
        DriverManager.getConnection(
            stack.postgres().jdbcUrl("notification"), LocalPostgres.USER, LocalPostgres.PASSWORD)) {
      letters(database, "WARM", WARM_UP);
      double seconds = letters(database, "BENCH", DECISIONS);
      progress.say("%d letters out in %.1f s".formatted(DECISIONS, seconds));
      return List.of(
          BenchRow.below("letters-200-out", seconds, "s", WITHIN_SECONDS)
              .with(
                  "from the decisions, each sent twice, until all letters (PDF/A-2a, PDF/UA-1), their messages and e-mails are out,"
                      + " each counted to be there once; baseline: the bound itself"),
          BenchRow.figure("letters-pdf", DECISIONS / seconds, "/s")
              .with("the same work, a second; one PDF for each letter"));
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Decides on that many copies of an application; how long until all is out. */
  private double letters(Connection database, String name, int count)
      throws SQLException, JsonProcessingException {
    var applications = copies(database, name, count);
    long mailed = stack.mail().count();
    long parties = number(database, "select count(*) from party p" + about(name));
    long began = System.nanoTime();
    decide(applications);
    await(
        database,
        "select count(*) from delivery join message using (message_id) join party p using (party_id)"
            + about(name)
            + " and state = 'SENT'",
        parties);
    double seconds = (System.nanoTime() - began) / 1e9;
    is(number(database, "select count(*) from letter p" + about(name)), count, "letters");
    is(
        number(
            database, "select count(*) from message join party p using (party_id)" + about(name)),
        parties,
        "messages");
    is(stack.mail().count() - mailed, parties, "e-mails");
    return seconds;
  }

  private static String about(String name) {
    return " where p.application_id in (select application_id from application where number like '"
        + name
        + "-%')";
  }

  private static void is(long seen, long expected, String what) {
    if (seen != expected) {
      throw new IllegalStateException("%d %s, not %d".formatted(seen, what, expected));
    }
  }

  /** By number; their applicants are those of the first application. */
  private static Map<String, UUID> copies(Connection database, String name, int count)
      throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(
          """
          create temp table copy_%1$s as
            select a as original, gen_random_uuid() as id, '%1$s-' || n as number
            from (select a from application a where number not like 'WARM%%' order by number limit 1) first,
              generate_series(1, %2$d) n;
          insert into application
            select (jsonb_populate_record(original, jsonb_build_object('application_id', id, 'number', number))).*
            from copy_%1$s;
          create temp table party_%1$s as
            select p, gen_random_uuid() as id, c.id as application_id
            from copy_%1$s c join party p on p.application_id = (c.original).application_id
            where p.submission > 0 and p.role in ('LEAD', 'PUBLIC_PARTNER');
          insert into party
            select (jsonb_populate_record(p, jsonb_build_object('party_id', id, 'application_id', application_id))).*
            from party_%1$s;
          insert into party_body
            select t.id, b.kind, b.value from party_%1$s t join party_body b on b.party_id = (t.p).party_id
          """
              .formatted(name, count));
    }
    var ids = new HashMap<String, UUID>();
    try (var query =
        database.prepareStatement(
            "select number, application_id from application where number like ?")) {
      query.setString(1, name + "-%");
      try (var row = query.executeQuery()) {
        while (row.next()) {
          ids.put(row.getString(1), row.getObject(2, UUID.class));
        }
      }
    }
    return ids;
  }

  private void decide(Map<String, UUID> applications) throws JsonProcessingException {
    var json = new ObjectMapper();
    var records = new ArrayList<ProducerRecord<String, byte[]>>();
    for (var application : applications.entrySet()) {
      var id = application.getValue().toString();
      var decision =
          Map.of(
              "decisionId",
              UUID.randomUUID(),
              "applicationId",
              id,
              "number",
              application.getKey(),
              "roundId",
              roundId,
              "outcome",
              "REFUSED",
              "amountCents",
              0,
              "potId",
              "small",
              "regime",
              "SPECIFIC_GRANT",
              "legalBasis",
              "Regeling specifieke uitkering verbetering digitale dienstverlening",
              "reasons",
              List.of(
                  Map.of(
                      "nl", "De jury gaf uw aanvraag een 4,2. Dat is te laag.",
                      "en", "The jury scored your application 4.2, which is too low.")));
      var whole = new HashMap<String, Object>(decision);
      whole.put("decidedAt", "2024-06-20T09:30:00Z");
      records.add(event(id, json.writeValueAsBytes(whole)));
    }
    var settings = new HashMap<String, Object>();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka().bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (int time = 1; time <= 2; time++) {
        records.forEach(producer::send);
      }
    }
  }

  private static ProducerRecord<String, byte[]> event(String key, byte[] data) {
    var event = new ProducerRecord<>(TOPIC, key, data);
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", UUID.randomUUID().toString(),
            "ce_source", "urn:nld:oin:00000099000000001000:systeem:assessment-service",
            "ce_type", "nl.innovatiebudget.application-decided.v1",
            "ce_time", "2024-06-20T09:30:00Z",
            "content-type", "application/json")
        .forEach(
            (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return event;
  }

  private static void await(Connection database, String counted, long expected)
      throws SQLException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (number(database, counted) < expected) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("the letters are not out");
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private static long number(Connection database, String counted) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(counted)) {
      row.next();
      return row.getLong(1);
    }
  }
}
