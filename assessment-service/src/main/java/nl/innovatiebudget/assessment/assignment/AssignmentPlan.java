package nl.innovatiebudget.assessment.assignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.casefile.Seat;

/**
 * Divides cases over jurors: nobody gets a case that is barred to them, and loads differ as little
 * as the bars allow. A pure function: the same cases and jurors give the same plan in whatever
 * order they come, so anyone can check it afterwards.
 *
 * <p>First every case takes its least loaded jurors. Then, for as long as a chain of hand-overs
 * leads from a juror to one with at least two cases fewer, each juror on the chain hands one case
 * to the next. When no such chain is left, no division is more even.
 */
final class AssignmentPlan {

  /** A juror, with what that juror already has. */
  record Candidate(UUID jurorId, int load) {}

  /** A case, with the jurors it is barred to. */
  record Work(UUID applicationId, String number, Set<UUID> barred) {}

  /** What came out. */
  sealed interface Outcome {
    record Planned(List<Seat> seats) implements Outcome {}

    /** Numbers of the cases that have too few jurors without a conflict. */
    record TooFew(List<String> numbers) implements Outcome {}
  }

  private final List<Work> works;
  private final Map<UUID, Set<UUID>> jurorsOf = new HashMap<>();
  private final TreeMap<UUID, Integer> loads = new TreeMap<>();

  private AssignmentPlan(List<Candidate> jurors, List<Work> works) {
    this.works = works.stream().sorted(Comparator.comparing(Work::number)).toList();
    jurors.forEach(juror -> loads.put(juror.jurorId(), juror.load()));
  }

  static Outcome of(List<Candidate> jurors, List<Work> works, int jurorsPerCase) {
    var plan = new AssignmentPlan(jurors, works);
    var tooFew = plan.works.stream().filter(w -> plan.free(w).size() < jurorsPerCase).toList();
    if (!tooFew.isEmpty()) {
      return new Outcome.TooFew(tooFew.stream().map(Work::number).toList());
    }
    plan.works.forEach(work -> plan.seatLeastLoaded(work, jurorsPerCase));
    plan.even();
    return new Outcome.Planned(plan.seats());
  }

  private List<UUID> free(Work work) {
    return loads.keySet().stream().filter(juror -> !work.barred().contains(juror)).toList();
  }

  private void seatLeastLoaded(Work work, int count) {
    var chosen =
        free(work).stream()
            .sorted(Comparator.<UUID>comparingInt(loads::get).thenComparing(juror -> juror))
            .limit(count)
            .toList();
    jurorsOf.put(work.applicationId(), new TreeSet<>(chosen));
    chosen.forEach(juror -> loads.merge(juror, 1, Integer::sum));
  }

  private void even() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (UUID busiest : byLoadDescending()) {
        if (lighten(busiest)) {
          changed = true;
          break;
        }
      }
    }
  }

  private List<UUID> byLoadDescending() {
    return loads.keySet().stream()
        .sorted(Comparator.<UUID>comparingInt(loads::get).reversed().thenComparing(j -> j))
        .toList();
  }

  /** Breadth first from the busy juror to the nearest one with at least two cases fewer. */
  private boolean lighten(UUID busy) {
    var seen = new HashSet<>(Set.of(busy));
    var queue = new ArrayDeque<>(List.of(new Chain(busy, List.of())));
    while (!queue.isEmpty()) {
      Chain chain = queue.remove();
      for (Handover handover : handoversOf(chain.end())) {
        if (seen.add(handover.to())) {
          Chain longer = chain.then(handover);
          if (load(longer.end()) <= load(busy) - 2) {
            handOver(busy, longer);
            return true;
          }
          queue.add(longer);
        }
      }
    }
    return false;
  }

  private List<Handover> handoversOf(UUID from) {
    var handovers = new ArrayList<Handover>();
    for (Work work : works) {
      var seated = seated(work);
      if (seated.contains(from)) {
        free(work).stream()
            .filter(to -> !seated.contains(to))
            .forEach(to -> handovers.add(new Handover(work, from, to)));
      }
    }
    return handovers;
  }

  private void handOver(UUID busy, Chain chain) {
    for (Handover handover : chain.handovers()) {
      seated(handover.work()).remove(handover.from());
      seated(handover.work()).add(handover.to());
    }
    loads.merge(busy, -1, Integer::sum);
    loads.merge(chain.end(), 1, Integer::sum);
  }

  private Set<UUID> seated(Work work) {
    return jurorsOf.getOrDefault(work.applicationId(), Set.of());
  }

  private int load(UUID juror) {
    return loads.getOrDefault(juror, 0);
  }

  private List<Seat> seats() {
    return works.stream()
        .flatMap(w -> seated(w).stream().map(juror -> new Seat(w.applicationId(), juror)))
        .toList();
  }

  private record Handover(Work work, UUID from, UUID to) {}

  private record Chain(UUID end, List<Handover> handovers) {
    Chain then(Handover next) {
      return new Chain(next.to(), Stream.concat(handovers.stream(), Stream.of(next)).toList());
    }
  }
}
