package nl.innovatiebudget.assessment.assignment.solver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.solver.AssignmentProblem.Member;
import nl.innovatiebudget.assessment.assignment.solver.AssignmentProblem.Work;

/** A made-up round: 24 themes, cases with 2 to 5 of them, jurors at home in 4 to 8. */
final class RandomRound {

  private static final int THEMES = 24;
  private static final List<String> KINDS = List.of("GOVERNMENT", "SCIENCE", "CITIZEN", "BUSINESS");

  private final Random random;

  private RandomRound(long seed) {
    random = new Random(seed);
  }

  /**
   * @param conflictPercent chance of a conflict between a case and a juror
   */
  static AssignmentProblem of(
      int cases, int jurors, int perCase, int conflictPercent, Set<String> kinds, long seed) {
    var round = new RandomRound(seed);
    int most = 1 + (int) Math.ceil(1.3 * cases * perCase / jurors);
    List<Member> members = new ArrayList<>();
    for (int j = 0; j < jurors; j++) {
      members.add(Member.of(juror(j), KINDS.get(j % KINDS.size()), round.themes(4, 8), most, 0));
    }
    List<Work> works = new ArrayList<>();
    for (int c = 0; c < cases; c++) {
      var barred = new HashSet<UUID>();
      for (int j = 0; j < jurors; j++) {
        if (round.random.nextInt(100) < conflictPercent) {
          barred.add(juror(j));
        }
      }
      works.add(
          Work.of(new UUID(1, c), "IBDO-2024-%04d".formatted(c + 1), round.themes(2, 5), barred));
    }
    return new AssignmentProblem(perCase, AssignmentProblem.sorted(kinds), works, members, seed);
  }

  static UUID juror(int number) {
    return new UUID(2, number);
  }

  private Set<String> themes(int fewest, int most) {
    int count = fewest + random.nextInt(most - fewest + 1);
    var themes = new HashSet<String>();
    while (themes.size() < count) {
      themes.add("theme-" + random.nextInt(THEMES));
    }
    return themes;
  }
}
