package nl.innovatiebudget.local.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.ledger.Booking;
import nl.innovatiebudget.local.ledger.LedgerApi;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;

/**
 * The ledger on its busiest day: everybody books on one pot, one by one and in batches, beside bare
 * JDBC that runs the same statements. Only the budget service runs, and what it needs; clients,
 * service and database share the machine.
 */
final class LedgerBench {

  private static final String OUTSIDE = LedgerApi.OWN + "bench/outside";
  private static final String POT = LedgerApi.OWN + "bench/pot";
  private static final String AWARD = LedgerApi.OWN + "bench/award";
  private static final long OPENING = 1_000_000_000_000L;

  private static final int WARM_UP = 6_000;
  private static final int WARM_UP_BARE = 1_000;
  private static final int RESERVATIONS = 6_000;
  private static final int BATCH = 500;
  private static final int BATCH_CLIENTS = 4;
  private static final int WARM_UP_BATCHES = 120;
  private static final int BATCHES = 200;
  private static final double SHARE_ONE_BY_ONE = 0.8;
  private static final double SHARE_OF_BATCHES = 0.6;
  private static final int P99_AT_8_MILLIS = 100;

  private final Stack stack;
  private final Progress progress;
  private final LedgerApi ledger;

  LedgerBench(Stack stack, Progress progress) {
    this.stack = stack;
    this.progress = progress;
    this.ledger = new LedgerApi(stack);
  }

  /** Stops the other services and starts budget as production would. */
  List<BenchRow> run() {
    progress.act("The ledger: only budget runs, with the compiler of production");
    for (var other : List.of(Service.INTAKE, Service.ASSESSMENT, Service.NOTIFICATION)) {
      stack.service(other).stop();
    }
    stack.startAsInProduction(Service.BUDGET);
    ledger.open(OUTSIDE, "OUTSIDE");
    ledger.open(POT, "POT");
    ledger.open(AWARD, "AWARD");
    ledger.put(Booking.atOnce(java.util.UUID.randomUUID(), OUTSIDE, POT, OPENING)).expect(201);
    try (var bare = new BareLedger(stack.postgres().jdbcUrl("budget"), POT, AWARD)) {
      List<BenchRow> rows = new ArrayList<>(oneByOne(bare));
      rows.add(batches(bare));
      rows.addAll(new LedgerSizeBench(stack, ledger, bare, POT, AWARD, progress).run());
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<BenchRow> oneByOne(BareLedger bare) {
    Load.Work<Booking> book = booking -> ledger.put(booking).expect(201);
    Load.Work<Booking> bookBarely = booking -> bare.book(List.of(booking));
    reserveAndPost(8, WARM_UP, book);
    reserveAndPost(8, WARM_UP_BARE, bookBarely);
    List<BenchRow> rows = new ArrayList<>();
    for (int clients : new int[] {8, 64}) {
      var here = reserveAndPost(clients, RESERVATIONS, book);
      var limit = reserveAndPost(clients, RESERVATIONS, bookBarely);
      say("transfers on one pot, " + clients + " clients", here, limit, 1);
      rows.add(
          BenchRow.atLeast(
                  "reserve-" + clients, here.perSecond(), limit.perSecond(), SHARE_ONE_BY_ONE)
              .with(
                  "%d reservations of a cent on one pot and as many posts, one request each, by %d clients after %d to warm up; baseline: the same statements, a transaction each"
                      .formatted(RESERVATIONS / 2, clients, WARM_UP)));
      rows.add(p99("reserve-p99-" + clients, here, limit));
    }
    return rows;
  }

  private static BenchRow p99(String id, Load here, Load limit) {
    double millis = here.latency().p99Millis();
    boolean judged = here.clients() == 8;
    return new BenchRow(
            id,
            millis,
            "ms",
            limit.latency().p99Millis(),
            millis / limit.latency().p99Millis(),
            judged ? "< " + P99_AT_8_MILLIS + " ms" : "none",
            !judged || millis < P99_AT_8_MILLIS,
            Machine.here(),
            "")
        .with(
            "p50 %.1f ms, of the baseline %.1f ms"
                .formatted(here.latency().p50Millis(), limit.latency().p50Millis()));
  }

  /** Each client reserves a cent and posts it, by two pieces of work. */
  private static Load reserveAndPost(int clients, int transfers, Load.Work<Booking> book) {
    var pairs =
        IntStream.range(0, transfers / 2).mapToObj(i -> BareLedger.pair(POT, AWARD)).toList();
    var waiting = new java.util.concurrent.ConcurrentLinkedQueue<>(pairs);
    return Load.of(
        clients,
        nanos -> {
          for (var pair = waiting.poll(); pair != null; pair = waiting.poll()) {
            for (var booking : pair) {
              long start = System.nanoTime();
              book.on(booking);
              nanos.accept(System.nanoTime() - start);
            }
          }
        });
  }

  private BenchRow batches(BareLedger bare) {
    Load.Work<List<Booking>> book = batch -> ledger.batch(batch).expect(200);
    Load.of(BATCH_CLIENTS, batchesOf(WARM_UP_BATCHES), book);
    Load.of(BATCH_CLIENTS, batchesOf(WARM_UP_BATCHES), bare::book);
    var here = Load.of(BATCH_CLIENTS, batchesOf(BATCHES), book);
    var limit = Load.of(BATCH_CLIENTS, batchesOf(BATCHES), bare::book);
    say("transfers in batches of " + BATCH, here, limit, BATCH);
    return BenchRow.atLeast(
            "post-batches", here.perSecond() * BATCH, limit.perSecond() * BATCH, SHARE_OF_BATCHES)
        .with(
            "transfers a second: %d batches of %d, half reservations and half their posts, by %d clients after %d to warm up; p99 of a batch %.0f ms; baseline: the same set-based statements"
                .formatted(
                    BATCHES, BATCH, BATCH_CLIENTS, WARM_UP_BATCHES, here.latency().p99Millis()));
  }

  private static List<List<Booking>> batchesOf(int count) {
    IntFunction<List<Booking>> batch =
        i ->
            IntStream.range(0, BATCH / 2)
                .mapToObj(n -> BareLedger.pair(POT, AWARD))
                .flatMap(List::stream)
                .toList();
    return IntStream.range(0, count).mapToObj(batch).toList();
  }

  private void say(String what, Load here, Load limit, int transfers) {
    progress.say(
        "%s: %.0f/s (p50 %.1f, p99 %.1f ms), bare %.0f/s"
            .formatted(
                what,
                here.perSecond() * transfers,
                here.latency().p50Millis(),
                here.latency().p99Millis(),
                limit.perSecond() * transfers));
  }
}
