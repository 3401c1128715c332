package nl.innovatiebudget.local.upgrade;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import nl.innovatiebudget.local.http.Route;
import nl.innovatiebudget.local.stack.Service;

/**
 * The processes that serve, as a load balancer knows them: requests go to each in turn. Counts what
 * each version answered, and keeps every answer that is a fault.
 */
final class Replicas {

  private static final int SERVER_FAULT = 500;

  private final Map<Service, List<Replica>> serving = new EnumMap<>(Service.class);
  private final Map<Service, AtomicInteger> turns = new EnumMap<>(Service.class);
  private final Map<String, Replica> known = new ConcurrentHashMap<>();
  private final Map<Replica, LongAdder> answers = new ConcurrentHashMap<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  /**
   * One process.
   *
   * @param api base address
   */
  record Replica(Service service, Version version, String api) {}

  Replicas() {
    for (var service : Service.values()) {
      serving.put(service, new CopyOnWriteArrayList<>());
      turns.put(service, new AtomicInteger());
    }
  }

  /** From now on gets its share of the requests. */
  void add(Replica replica) {
    known.put(authority(URI.create(replica.api())), replica);
    answers.put(replica, new LongAdder());
    of(replica.service()).add(replica);
  }

  /** Gets no more requests; those under way go on. */
  void remove(Replica replica) {
    of(replica.service()).remove(replica);
  }

  Route to(Service service) {
    return new Route() {
      @Override
      public String next() {
        return replicaFor(service).api();
      }

      @Override
      public void answered(URI address, int status) {
        Replicas.this.answered(address, status);
      }
    };
  }

  /** What a version of a service answered so far. */
  long answersOf(Service service, Version version) {
    return answers.entrySet().stream()
        .filter(one -> one.getKey().service() == service && one.getKey().version() == version)
        .mapToLong(one -> one.getValue().sum())
        .sum();
  }

  long answersOf(Version version) {
    long sum = 0;
    for (var service : Service.values()) {
      sum += answersOf(service, version);
    }
    return sum;
  }

  /** Answers of 500 and higher, and requests without one. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  private Replica replicaFor(Service service) {
    var replicas = new ArrayList<>(of(service));
    int turn = turns.getOrDefault(service, new AtomicInteger()).getAndIncrement();
    return replicas.get(Math.floorMod(turn, replicas.size()));
  }

  private List<Replica> of(Service service) {
    return serving.getOrDefault(service, List.of());
  }

  private void answered(URI address, int status) {
    var replica = known.get(authority(address));
    if (replica == null) {
      return;
    }
    var count = answers.get(replica);
    if (count != null && status != Route.NOTHING) {
      count.increment();
    }
    if (status >= SERVER_FAULT || status == Route.NOTHING) {
      faults.add(
          "%s %s: %s %s"
              .formatted(
                  replica.version(),
                  replica.service().module(),
                  address.getPath(),
                  status == Route.NOTHING ? "was not answered" : status));
    }
  }

  private static String authority(URI address) {
    return address.getAuthority();
  }
}
