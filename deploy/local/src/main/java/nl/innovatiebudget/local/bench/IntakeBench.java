package nl.innovatiebudget.local.bench;

import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.innovatiebudget.local.demo.DemoRound.Applied;
import nl.innovatiebudget.local.demo.Latency;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.http.Api;
import nl.innovatiebudget.local.http.Login;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;

/**
 * The night of the deadline: how many can submit and save at the same time, beside bare JDBC that
 * writes the same rows, and whether that holds when much is stored already. Only intake runs, and
 * what it needs; clients, service and database share the machine.
 */
final class IntakeBench {

  private static final String OFFICER = "programme-officer";

  /** Until the compiler of the service has done most of its work; the bare way needs less. */
  private static final int WARM_UP = 6000;

  private static final int WARM_UP_BARE = 400;
  private static final int SUBMISSIONS = 1500;
  private static final int SAVES_PER_CLIENT = 40;
  private static final int SAVING_CLIENTS = 32;
  private static final int ONE_BY_ONE = 300;
  private static final int PAGES = 200;
  private static final int FEW_STORED = 10_000;
  private static final int MANY_STORED = 200_000;

  private final Stack stack;
  private final Applied applied;
  private final Progress progress;
  private final Api intake;
  private final AtomicLong peakBytes = new AtomicLong();

  IntakeBench(Stack stack, Applied applied, Progress progress) {
    this.stack = stack;
    this.applied = applied;
    this.progress = progress;
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    this.intake = new Api(client, stack.service(Service.INTAKE).api(), new Login(stack.broker()));
  }

  /** Stops the other services and starts intake as production would. */
  List<BenchRow> run() {
    progress.act("Deadline rush: only intake runs, with the compiler of production");
    for (var other : List.of(Service.ASSESSMENT, Service.BUDGET, Service.NOTIFICATION)) {
      stack.service(other).stop();
    }
    stack.startAsInProduction(Service.INTAKE);
    try (var bare = new BareIntake(stack.postgres().jdbcUrl("intake"), applied.roundId())) {
      return measure(bare);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<BenchRow> measure(BareIntake bare) throws SQLException {
    var prototype = UUID.fromString(applied.signedDraft());
    Load.of(8, drafts(bare, prototype, WARM_UP), this::submit);
    var first = drafts(bare, prototype, 1).getFirst();
    submit(first);
    var rows = bare.rowsOfSubmission(first, first.toString());
    Load.of(8, drafts(bare, prototype, WARM_UP_BARE), draft -> bare.submit(draft, rows));

    List<BenchRow> figures = new ArrayList<>();
    for (int clients : new int[] {8, 64}) {
      var here = Load.of(clients, drafts(bare, prototype, SUBMISSIONS), this::submit);
      var limit =
          Load.of(clients, drafts(bare, prototype, SUBMISSIONS), draft -> bare.submit(draft, rows));
      progress.say(
          "submit, %d clients: %.0f/s (p50 %.0f, p99 %.0f ms), bare %.0f/s"
              .formatted(
                  clients,
                  here.perSecond(),
                  here.latency().p50Millis(),
                  here.latency().p99Millis(),
                  limit.perSecond()));
      figures.add(
          BenchRow.atLeast("submit-" + clients, here.perSecond(), limit.perSecond(), 0.35)
              .with(
                  "%d signed drafts, each submitted once, after %d to warm up; baseline: the same rows"
                      .formatted(SUBMISSIONS, WARM_UP)));
      figures.add(
          BenchRow.latency("submit-p99-" + clients, here.latency(), limit.latency(), clients));
    }
    figures.add(saving(bare, prototype));
    figures.add(BenchRow.below("intake-memory", peakBytes.get() / 1048576.0, "MiB", 350));
    figures.addAll(growing(bare, prototype, first));
    return figures;
  }

  private BenchRow saving(BareIntake bare, UUID prototype) throws SQLException {
    var mine = drafts(bare, prototype, SAVING_CLIENTS);
    var others = drafts(bare, prototype, SAVING_CLIENTS);
    int seen = revisionOf(prototype);
    save(mine.getFirst(), seen, "Eerste keer");
    var rows = bare.rowsOfAutosave(mine.removeFirst());
    others.removeFirst();
    var here =
        Load.of(
            SAVING_CLIENTS - 1,
            mine,
            draft -> {
              for (int i = 0; i < SAVES_PER_CLIENT; i++) {
                save(draft, seen + i, "Een nieuwe samenvatting, versie " + i);
              }
            });
    var content = contentOf(bare, prototype);
    var limit =
        Load.of(
            SAVING_CLIENTS - 1,
            others,
            draft -> {
              for (int i = 1; i <= SAVES_PER_CLIENT; i++) {
                bare.save(draft, seen + i, content.replace("\"nl\"", "\"en\""), rows);
              }
            });
    notePeak();
    return BenchRow.atLeast(
            "autosave",
            here.perSecond() * SAVES_PER_CLIENT,
            limit.perSecond() * SAVES_PER_CLIENT,
            0.5)
        .with(
            (SAVING_CLIENTS - 1)
                + " clients save "
                + SAVES_PER_CLIENT
                + " times each by JSON Merge Patch; baseline: the same rows");
  }

  private List<BenchRow> growing(BareIntake bare, UUID prototype, UUID submitted)
      throws SQLException {
    store(bare, submitted, FEW_STORED);
    var few = figuresNow(bare, prototype);
    store(bare, submitted, MANY_STORED - FEW_STORED);
    var many = figuresNow(bare, prototype);
    return IntStream.range(0, few.size())
        .mapToObj(
            i ->
                BenchRow.growth(
                    few.get(i).what(),
                    many.get(i).latency().p50Millis(),
                    few.get(i).latency().p50Millis(),
                    FEW_STORED,
                    MANY_STORED))
        .toList();
  }

  private record Timed(String what, Latency latency) {}

  private List<Timed> figuresNow(BareIntake bare, UUID prototype) throws SQLException {
    var list = "/rounds/" + applied.roundId() + "/applications?limit=50";
    var submissions = Load.of(1, drafts(bare, prototype, ONE_BY_ONE), this::submit);
    var figures =
        List.of(
            new Timed("submit", submissions.latency()),
            new Timed("list-page", pages(list)),
            new Timed("list-search", pages(list + "&query=samenvatting")),
            new Timed("list-of-applicant", pages(applied.lead(), "/applications?limit=50")));
    notePeak();
    return figures;
  }

  private Latency pages(String path) {
    return pages(OFFICER, path);
  }

  private Latency pages(String identity, String path) {
    return Load.of(
            1,
            nanos -> {
              for (int i = 0; i < PAGES; i++) {
                long start = System.nanoTime();
                intake.get(identity, path).expect(200);
                nanos.accept(System.nanoTime() - start);
              }
            })
        .latency();
  }

  private void store(BareIntake bare, UUID submitted, int count) throws SQLException {
    progress.say("storing " + count + " more submitted applications");
    try (var connection = bare.connection()) {
      new Clones(connection).of(submitted, count);
      try (var statement = connection.createStatement()) {
        statement.execute("analyze");
      }
    }
  }

  private List<UUID> drafts(BareIntake bare, UUID prototype, int count) throws SQLException {
    notePeak();
    try (var connection = bare.connection()) {
      return new Clones(connection).of(prototype, count);
    }
  }

  private void submit(UUID draft) {
    intake
        .postOnce(applied.lead(), "/applications/" + draft + "/submissions", draft.toString())
        .expect(201);
  }

  private void save(UUID draft, int seen, String summary) {
    intake
        .patch(
            applied.lead(),
            "/applications/" + draft,
            "\"" + seen + "\"",
            Map.of("publicSummary", summary))
        .expect(200);
  }

  private int revisionOf(UUID draft) {
    return intake
        .get(applied.lead(), "/applications/" + draft)
        .expect(200)
        .body()
        .required("revision")
        .asInt();
  }

  private static String contentOf(BareIntake bare, UUID draft) throws SQLException {
    try (var connection = bare.connection();
        var query =
            connection.prepareStatement(
                "select content from application where application_id = ?")) {
      query.setObject(1, draft);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private void notePeak() {
    long now = stack.residentBytes().getOrDefault(Service.INTAKE.module(), 0L);
    peakBytes.accumulateAndGet(now, Math::max);
  }
}
