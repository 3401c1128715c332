package nl.innovatiebudget.local.drill;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.innovatiebudget.local.http.Answer;
import nl.innovatiebudget.local.ledger.Booking;
import nl.innovatiebudget.local.ledger.LedgerApi;

/** Books at random, alone and in batches, and asks again as long as there is no answer. */
public final class DrillClient {

  private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(5);
  private static final int UNAUTHORIZED = 401;
  private static final int KEPT_IN_MIND = 40;
  private static final int HIGHEST_CENTS = 500;

  private final LedgerApi ledger;
  private final List<String> pots;
  private final List<String> awards;
  private final Queue<Booking> open;
  private final Random random;
  private final List<Booking> mine = new ArrayList<>();
  private final Map<Booking, Boolean> answers = new HashMap<>();
  private long askedAgain;

  /**
   * Shares what is open with the others.
   *
   * @param open reservations that anybody may end, so that two do at once
   */
  DrillClient(
      LedgerApi ledger, List<String> pots, List<String> awards, Queue<Booking> open, long seed) {
    this.ledger = ledger;
    this.pots = pots;
    this.awards = awards;
    this.open = open;
    this.random = new Random(seed);
  }

  /** Whether the ledger took it, of everything that was asked. */
  Map<Booking, Boolean> answers() {
    return answers;
  }

  /** How often there was no answer. */
  public long askedAgain() {
    return askedAgain;
  }

  /** Asks until there is an answer. */
  public void bookOnce() {
    if (random.nextInt(4) > 0) {
      ask(next());
      return;
    }
    List<Booking> batch = new ArrayList<>();
    for (int i = 1 + random.nextInt(20); i > 0; i--) {
      batch.add(fresh());
    }
    askAll(batch);
  }

  /** How many of my own answers are others now. */
  long askAllAgain(int most) {
    long others = 0;
    for (var answer : List.copyOf(answers.entrySet()).subList(0, Math.min(most, answers.size()))) {
      int expected = answer.getValue() ? 200 : 409;
      if (untilAnswered(() -> ledger.put(answer.getKey())).status() != expected) {
        others++;
      }
    }
    return others;
  }

  private Booking next() {
    if (!mine.isEmpty() && random.nextInt(8) == 0) {
      var earlier = oneOf(mine);
      return random.nextBoolean() || !earlier.phase().equals("PENDING")
          ? earlier
          : Booking.pending(
              earlier.transferId(),
              earlier.debitAccountCode(),
              earlier.creditAccountCode(),
              earlier.amountCents() + 1);
    }
    return fresh();
  }

  private Booking fresh() {
    var earlier = random.nextInt(5) < 2 ? open.peek() : null;
    var booking = earlier == null ? start() : end(earlier);
    if (earlier != null && random.nextInt(3) == 0) {
      open.remove(earlier);
    }
    mine.add(booking);
    if (mine.size() > KEPT_IN_MIND) {
      mine.removeFirst();
    }
    return booking;
  }

  private Booking start() {
    long cents = 1L + random.nextInt(HIGHEST_CENTS);
    if (random.nextInt(8) == 0) {
      return Booking.atOnce(id(), oneOf(pots), oneOf(awards), cents);
    }
    var reservation = Booking.pending(id(), oneOf(pots), oneOf(awards), cents);
    open.add(reservation);
    return reservation;
  }

  /** Mostly gives back, so that there is always something to ask for. */
  private Booking end(Booking pending) {
    if (!mine.isEmpty() && random.nextInt(4) == 0) {
      var earlier = oneOf(mine);
      if (earlier.phase().equals("POST") || earlier.phase().equals("AT_ONCE")) {
        return earlier.reversed(id());
      }
    }
    return switch (random.nextInt(5)) {
      case 0 -> pending.posted(id(), pending.amountCents());
      case 1 -> pending.posted(id(), 1 + random.nextLong(pending.amountCents()));
      default -> pending.voided(id());
    };
  }

  private void ask(Booking booking) {
    var answer = untilAnswered(() -> ledger.put(booking));
    answers.put(booking, answer.status() != 409);
  }

  private void askAll(List<Booking> batch) {
    var outcomes = untilAnswered(() -> ledger.batch(batch)).expect(200).body().required("outcomes");
    for (int i = 0; i < batch.size(); i++) {
      answers.put(batch.get(i), !outcomes.get(i).required("outcome").asText().equals("REFUSED"));
    }
  }

  private Answer untilAnswered(Supplier<Answer> question) {
    long deadline = System.nanoTime() + ANSWERED_WITHIN.toNanos();
    while (System.nanoTime() < deadline) {
      try {
        var answer = question.get();
        if (answer.status() == 200 || answer.status() == 201 || answer.status() == 409) {
          return answer;
        }
        if (answer.status() < 500 && answer.status() != UNAUTHORIZED) {
          throw new IllegalStateException("a request was not understood: " + answer);
        }
        if (answer.status() == UNAUTHORIZED) {
          ledger.forgetLogin();
        }
      } catch (UncheckedIOException e) {
        // nobody there now: ask the same again
      }
      askedAgain++;
      pause();
    }
    throw new IllegalStateException("no answer within " + ANSWERED_WITHIN);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A random one as the standard has it: version 4. */
  private UUID id() {
    return new UUID(
        (random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
  }
}
