package nl.innovatiebudget.local.bench;

import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.innovatiebudget.local.demo.DemoRound;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.http.Api;
import nl.innovatiebudget.local.http.Login;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;
import nl.innovatiebudget.parts.LocalPostgres;

/** Whether the inbox of a body that has very many messages opens as fast as one with few. */
final class InboxBench {

  private static final int FEW = 100;
  private static final int MANY = 100_000;
  private static final int WARM_UP = 300;
  private static final int LOOKS = 300;
  private static final double GROWTH = 1.3;

  /** The bodies of the round have a change or two each. */
  private static final long MOST_CHANGES = 1_000;

  private static final Duration FOLDED_WITHIN = Duration.ofMinutes(2);
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  private final Stack stack;
  private final DemoRound.Applied applied;
  private final Progress progress;

  InboxBench(Stack stack, DemoRound.Applied applied, Progress progress) {
    this.stack = stack;
    this.applied = applied;
    this.progress = progress;
  }

  /** What a portal asks to open an inbox, together and apart. */
  List<BenchRow> run() {
    progress.act("Inbox: one body with " + FEW + ", then " + MANY + " messages");
    stack.startAsInProduction(Service.NOTIFICATION);
    var api =
        new Api(
            HttpClient.newHttpClient(),
            stack.service(Service.NOTIFICATION).api(),
            new Login(stack.broker()));
    try (var database =
        DriverManager.getConnection(
            stack.postgres().jdbcUrl("notification"), LocalPostgres.USER, LocalPostgres.PASSWORD)) {
      fill(database, FEW);
      look(api, WARM_UP);
      var few = look(api, LOOKS);
      fill(database, MANY - FEW);
      awaitFolded(database);
      look(api, WARM_UP / 3);
      var many = look(api, LOOKS);
      return List.of(
          growth("inbox-growth", many.both(), few.both(), "the first 50 and the unread count"),
          growth("inbox-list-growth", many.list(), few.list(), "the first 50"),
          growth("inbox-count-growth", many.count(), few.count(), "the unread count"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BenchRow growth(String id, double many, double few, String what) {
    double ratio = many / few;
    return new BenchRow(
            id, many, "ms", few, ratio, "ratio <= " + GROWTH, ratio <= GROWTH, Machine.here(), "")
        .with(
            "p50 of one client that reads %s, %d messages; baseline: %d messages"
                .formatted(what, MANY, FEW));
  }

  /** Messages to the lead of the draft, one a minute back in time. */
  private void fill(Connection database, int count) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(
          """
          insert into message
            select (jsonb_populate_record(m, jsonb_build_object('message_id', gen_random_uuid(),
              'event_id', gen_random_uuid(), 'posted_at', (m).posted_at - n * interval '1 minute'))).*
            from (select m from message m join party p using (party_id)
                  where m.kind = 'RECEIPT' and p.role = 'LEAD' and p.name = (%s) limit 1) first,
              generate_series(1, %d) n
          """
              .formatted(leadName(), count));
      statement.execute("analyze message");
      statement.execute("analyze inbox_entry");
    }
  }

  /** As they are within seconds in an inbox that did not get all of its messages at once. */
  private static void awaitFolded(Connection database) throws SQLException {
    long giveUpAt = System.nanoTime() + FOLDED_WITHIN.toNanos();
    while (changes(database) > MOST_CHANGES) {
      if (System.nanoTime() > giveUpAt) {
        throw new IllegalStateException("the counts of unread messages are not folded");
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }

  private static long changes(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery("select count(*) from inbox_unread")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The body that the measuring client acts for. */
  private String leadName() {
    return "select p.name from party p join party_body b using (party_id) where b.value = '%s' limit 1"
        .formatted(
            DemoRound.identities().claims().get(applied.lead()) instanceof java.util.Map<?, ?> c
                ? String.valueOf(c.get("urn:etoegang:core:LegalSubjectID"))
                : "");
  }

  /** The medians of that many looks, in milliseconds. */
  private record Look(double list, double count, double both) {}

  private Look look(Api api, int times) {
    var list = new long[times];
    var count = new long[times];
    var both = new long[times];
    for (int i = 0; i < times; i++) {
      long began = System.nanoTime();
      api.get(applied.lead(), "/messages?limit=50").expect(200);
      long listed = System.nanoTime();
      api.get(applied.lead(), "/messages/unread-count").expect(200);
      long counted = System.nanoTime();
      list[i] = listed - began;
      count[i] = counted - listed;
      both[i] = counted - began;
    }
    return new Look(median(list), median(count), median(both));
  }

  private static double median(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length / 2] / 1e6;
  }
}
