package nl.innovatiebudget.assessment.assignment.solver;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * Everything that the division of cases over jurors depends on, and nothing else. It is put in
 * order when made, so the order in which rows were found does not count.
 *
 * @param jurorsPerCase that many different jurors judge a case
 * @param requiredKinds of each of these kinds at least one judges every case
 * @param seed of the local search
 */
public record AssignmentProblem(
    int jurorsPerCase,
    SortedSet<String> requiredKinds,
    List<Work> cases,
    List<Member> jurors,
    long seed) {

  /** More would not fit the whole numbers in which a solution is weighed. */
  public static final int MOST_CASES = 10_000;

  public static final int MOST_JURORS = 500;

  /** More themes on one case would not fit either. */
  public static final int MOST_THEMES = 20;

  /** Refuses what does not fit together: a fixed seat of somebody who is barred or not known. */
  public AssignmentProblem {
    requiredKinds = sorted(requiredKinds);
    cases = inOrder(cases, Work::applicationId);
    jurors = inOrder(jurors, Member::jurorId);
    if (cases.size() > MOST_CASES || jurors.size() > MOST_JURORS || jurorsPerCase < 1) {
      throw new IllegalArgumentException("no division of this size");
    }
    var known = sorted(jurors.stream().map(Member::jurorId).toList());
    if (known.size() < jurors.size()
        || cases.stream().map(Work::applicationId).distinct().count() < cases.size()) {
      throw new IllegalArgumentException("a case or juror is named twice");
    }
    for (var work : cases) {
      if (!known.containsAll(work.fixed())
          || work.fixed().stream().anyMatch(work.barred()::contains)) {
        throw new IllegalArgumentException("a fixed seat of case " + work.number() + " cannot be");
      }
    }
  }

  /**
   * A case to be judged.
   *
   * @param themes what it is about; at most 20
   * @param barred jurors who may not judge it
   * @param fixed jurors who judge it whatever happens
   * @param former jurors who judged it until now and would rather keep it
   */
  public record Work(
      UUID applicationId,
      String number,
      SortedSet<String> themes,
      SortedSet<UUID> barred,
      SortedSet<UUID> fixed,
      SortedSet<UUID> former) {

    public Work {
      themes = sorted(themes);
      barred = sorted(barred);
      fixed = sorted(fixed);
      former = sorted(former);
      if (themes.size() > MOST_THEMES) {
        throw new IllegalArgumentException("case " + number + " has too many themes");
      }
    }

    public static Work of(
        UUID applicationId, String number, Collection<String> themes, Collection<UUID> barred) {
      return new Work(
          applicationId,
          number,
          sorted(themes),
          sorted(barred),
          Collections.emptySortedSet(),
          Collections.emptySortedSet());
    }

    public Work withFixed(Collection<UUID> jurors) {
      return new Work(applicationId, number, themes, barred, sorted(jurors), former);
    }

    public Work withFormer(Collection<UUID> jurors) {
      return new Work(applicationId, number, themes, barred, fixed, sorted(jurors));
    }
  }

  /**
   * A juror.
   *
   * @param kind from which side of society
   * @param expertise the themes at which this juror is at home
   * @param maximumLoad cases at most, the other ones included
   * @param otherLoad cases that this juror has beside those to be divided
   */
  public record Member(
      UUID jurorId, String kind, SortedSet<String> expertise, int maximumLoad, int otherLoad) {

    public Member {
      expertise = sorted(expertise);
    }

    public static Member of(
        UUID jurorId, String kind, Collection<String> expertise, int maximumLoad, int otherLoad) {
      return new Member(jurorId, kind, sorted(expertise), maximumLoad, otherLoad);
    }
  }

  /** An unchangeable set in natural order. */
  public static <T extends Comparable<T>> SortedSet<T> sorted(Collection<T> items) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(items));
  }

  private static <T> List<T> inOrder(List<T> items, Function<T, UUID> by) {
    return items.stream().sorted(Comparator.comparing(by)).toList();
  }
}
