package nl.innovatiebudget.local.bench;

import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
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

  private final Stack stack;
  private final DemoRound.Applied applied;
  private final Progress progress;

  InboxBench(Stack stack, DemoRound.Applied applied, Progress progress) {
    this.stack = stack;
    this.applied = applied;
    this.progress = progress;
  }

  BenchRow run() {
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
      double few = look(api, LOOKS);
      fill(database, MANY - FEW);
      look(api, WARM_UP / 3);
      double many = look(api, LOOKS);
      progress.say("a page: p50 %.2f ms, with %d messages %.2f ms".formatted(few, MANY, many));
      return new BenchRow(
              "inbox-growth",
              many,
              "ms",
              few,
              many / few,
              "ratio <= " + GROWTH,
              many / few <= GROWTH,
              Machine.here(),
              "")
          .with(
              "p50 of one client that reads the first 50 and the unread count, %d messages; baseline: %d messages"
                  .formatted(MANY, FEW));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
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

  /** The body that the measuring client acts for. */
  private String leadName() {
    return "select p.name from party p join party_body b using (party_id) where b.value = '%s' limit 1"
        .formatted(
            DemoRound.identities().claims().get(applied.lead()) instanceof java.util.Map<?, ?> c
                ? String.valueOf(c.get("urn:etoegang:core:LegalSubjectID"))
                : "");
  }

  /** The median of that many looks, in milliseconds. */
  private double look(Api api, int times) {
    var nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long began = System.nanoTime();
      api.get(applied.lead(), "/messages?limit=50").expect(200);
      api.get(applied.lead(), "/messages/unread-count").expect(200);
      nanos[i] = System.nanoTime() - began;
    }
    Arrays.sort(nanos);
    return nanos[times / 2] / 1e6;
  }
}
