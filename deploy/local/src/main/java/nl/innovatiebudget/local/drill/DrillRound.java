package nl.innovatiebudget.local.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.drill.Replayed.Balance;
import nl.innovatiebudget.local.ledger.Booking;
import nl.innovatiebudget.local.ledger.LedgerApi;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;
import org.jspecify.annotations.Nullable;

/** Clients on two pots of their own, and kills at moments that nobody chose. */
public final class DrillRound {

  private static final int CLIENTS = 8;
  private static final int KILLS = 3;
  private static final long OPENING_CENTS = 50_000;
  private static final int ASKED_ONCE_MORE = 50;
  private static final Duration PROVED_WITHIN = Duration.ofMinutes(5);

  private final Stack stack;
  private final LedgerApi ledger;
  private final long seed;
  private final Progress progress;
  private final List<String> pots;
  private final List<String> awards = new ArrayList<>();
  private final List<Booking> openings;
  private final Queue<Booking> open = new ConcurrentLinkedQueue<>();

  DrillRound(Stack stack, long seed, Progress progress) {
    this(stack, new LedgerApi(stack), seed, progress);
  }

  /** Opens the accounts; the seed is part of their codes. */
  public DrillRound(Stack stack, LedgerApi ledger, long seed, Progress progress) {
    this.stack = stack;
    this.ledger = ledger;
    this.seed = seed;
    this.progress = progress;
    var own = LedgerApi.OWN + "drill-" + seed;
    this.pots = List.of(own + "/pot/small", own + "/pot/large");
    var outside = own + Replayed.OUTSIDE;
    this.openings =
        pots.stream()
            .map(pot -> Booking.atOnce(UUID.randomUUID(), outside, pot, OPENING_CENTS))
            .toList();
    ledger.open(outside, "OUTSIDE");
    pots.forEach(pot -> ledger.open(pot, "POT"));
    for (int i = 1; i <= 4; i++) {
      var award = own + "/award/" + i;
      ledger.open(award, "AWARD");
      awards.add(award);
    }
    openings.forEach(opening -> ledger.put(opening).expect(201));
  }

  DrillOutcome play() {
    var clients = clients(CLIENTS);
    bookThroughKills(clients);
    return outcome(clients, KILLS);
  }

  /** So many who book on the same accounts. */
  public List<DrillClient> clients(int count) {
    List<DrillClient> clients = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      clients.add(new DrillClient(ledger, pots, awards, open, seed * CLIENTS + i));
    }
    return clients;
  }

  /** What they were answered, held against what is there now. */
  public DrillOutcome outcome(List<DrillClient> clients, int kills) {
    Map<Booking, Boolean> answers = new HashMap<>();
    clients.forEach(client -> answers.putAll(client.answers()));
    openings.forEach(opening -> answers.put(opening, true));
    long otherAnswers = clients.stream().mapToLong(c -> c.askAllAgain(ASKED_ONCE_MORE)).sum();
    var replayed = replay();
    var known = new HashSet<UUID>();
    long lost = 0;
    for (var answer : answers.entrySet()) {
      boolean there = answer.getKey().equals(replayed.row(answer.getKey().transferId()));
      if (answer.getValue()) {
        known.add(answer.getKey().transferId());
        lost += there ? 0 : 1;
      }
    }
    long unasked = replayed.ids().stream().filter(id -> !known.contains(id)).count();
    var outcome =
        new DrillOutcome(
            seed,
            kills,
            answers.size(),
            known.size(),
            clients.stream().mapToLong(DrillClient::askedAgain).sum(),
            lost,
            replayed.doubled() + unasked,
            replayed.notAllowed() + wrongBalances(replayed),
            otherAnswers,
            proves());
    progress.say(outcome.toString());
    return outcome;
  }

  private void bookThroughKills(List<DrillClient> clients) {
    var going = new AtomicBoolean(true);
    try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> booking = new ArrayList<>();
      for (var client : clients) {
        booking.add(
            pool.submit(
                () -> {
                  while (going.get()) {
                    client.bookOnce();
                  }
                }));
      }
      var random = new Random(~seed);
      for (int kill = 1; kill <= KILLS; kill++) {
        pause(1_000 + random.nextInt(2_000));
        stack.service(Service.BUDGET).kill();
        progress.say("killed the budget service, " + kill + " of " + KILLS);
        stack.startAgain(Service.BUDGET);
      }
      pause(1_000);
      going.set(false);
      for (var client : booking) {
        client.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      going.set(false);
    }
  }

  /** Everything is between a pot and something else. */
  private Replayed replay() {
    Map<Long, Booking> rows = new TreeMap<>();
    for (var pot : pots) {
      long after = 0;
      for (var page = ledger.transfers(pot, after).body(); !page.isEmpty(); ) {
        for (var row : page) {
          after = row.required("position").asLong();
          rows.put(after, booking(row));
        }
        page = ledger.transfers(pot, after).body();
      }
    }
    var replayed = new Replayed();
    rows.values().forEach(replayed::add);
    return replayed;
  }

  private static Booking booking(JsonNode row) {
    return new Booking(
        UUID.fromString(row.required("transferId").asText()),
        row.required("phase").asText(),
        row.required("debitAccountCode").asText(),
        row.required("creditAccountCode").asText(),
        row.required("amountCents").asLong(),
        id(row, "pendingTransferId"),
        id(row, "reversesTransferId"));
  }

  private static @Nullable UUID id(JsonNode row, String field) {
    return row.hasNonNull(field) ? UUID.fromString(row.get(field).asText()) : null;
  }

  private long wrongBalances(Replayed replayed) {
    long wrong = 0;
    for (var code : pots) {
      var account = ledger.account(code);
      var shown =
          new Balance(
              account.required("debitsPendingCents").asLong(),
              account.required("debitsPostedCents").asLong(),
              account.required("creditsPendingCents").asLong(),
              account.required("creditsPostedCents").asLong());
      if (!shown.equals(replayed.balance(code))) {
        wrong++;
      }
    }
    return wrong;
  }

  private boolean proves() {
    var proofId = ledger.prove();
    long deadline = System.nanoTime() + PROVED_WITHIN.toNanos();
    while (System.nanoTime() < deadline) {
      var proof = ledger.proof(proofId);
      var state = proof.text("state");
      if (!state.equals("WAITING") && !state.equals("RUNNING")) {
        progress.say("proof: " + proof.body());
        return state.equals("HOLDS");
      }
      pause(200);
    }
    return false;
  }

  private static void pause(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
