package nl.innovatiebudget.assessment.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How severe jurors are, beside the scores as they were given. The additive main-effects model: a
 * juror's mean for a case is what the case is worth, less how severe the juror is, plus chance.
 * Both are estimated by least squares, with the severities adding up to nothing. Source: H.I.
 * Braun, "Understanding scoring reliability: experiments in calibrating essay readers", Journal of
 * Educational Statistics 13 (1988), pp. 1-18.
 *
 * <p>The normal equations are solved directly in 34 digits, always in the same order, so that the
 * same scores give the same result; what comes out is rounded to four decimals half up.
 */
final class Calibration {

  /** With fewer, one case that was special for a juror would look like severity. */
  static final int FEWEST_CASES_PER_JUROR = 5;

  private static final int DECIMALS = 4;

  private final SortedMap<UUID, List<Judged>> byCase = new TreeMap<>();
  private final SortedMap<UUID, List<Judged>> byJuror = new TreeMap<>();

  private Calibration(List<Judged> judged) {
    var seats = new TreeMap<UUID, SortedMap<UUID, Judged>>();
    judged.forEach(
        j -> seats.computeIfAbsent(j.caseId(), id -> new TreeMap<>()).put(j.jurorId(), j));
    for (var panel : seats.values()) {
      for (var j : panel.values()) {
        byCase.computeIfAbsent(j.caseId(), id -> new ArrayList<>()).add(j);
        byJuror.computeIfAbsent(j.jurorId(), id -> new ArrayList<>()).add(j);
      }
    }
  }

  /** What one juror thinks of one case, as a weighted mean. */
  record Judged(UUID caseId, UUID jurorId, Ratio mean) {
    BigDecimal value() {
      return mean.numerator().divide(mean.denominator(), MathContext.DECIMAL128);
    }
  }

  /** What came of it. */
  sealed interface Outcome {}

  /** Why there is too little to go by. */
  enum Shortage {
    NO_SCORES,
    JUROR_WITH_FEW_CASES,
    JURORS_NOT_CONNECTED
  }

  record NotEnough(Shortage shortage) implements Outcome {}

  /**
   * Both by id.
   *
   * @param severities how much lower than the panel a juror scores; negative for a mild one
   */
  record Calibrated(SortedMap<UUID, BigDecimal> severities, SortedMap<UUID, Means> cases)
      implements Outcome {}

  /**
   * Of one case.
   *
   * @param raw as the jurors scored
   * @param adjusted as if all jurors were equally severe
   */
  record Means(BigDecimal raw, BigDecimal adjusted) {}

  /** A seat that is given twice counts once. */
  static Outcome of(List<Judged> judged) {
    return new Calibration(judged).outcome();
  }

  private Outcome outcome() {
    if (byJuror.isEmpty()) {
      return new NotEnough(Shortage.NO_SCORES);
    }
    if (byJuror.values().stream().anyMatch(cases -> cases.size() < FEWEST_CASES_PER_JUROR)) {
      return new NotEnough(Shortage.JUROR_WITH_FEW_CASES);
    }
    if (!isConnected()) {
      return new NotEnough(Shortage.JURORS_NOT_CONNECTED);
    }
    var mildness = mildness();
    var severities = new TreeMap<UUID, BigDecimal>();
    mildness.forEach((juror, mild) -> severities.put(juror, rounded(mild.negate())));
    var means = new TreeMap<UUID, Means>();
    byCase.forEach((id, panel) -> means.put(id, means(panel, mildness)));
    return new Calibrated(severities, means);
  }

  /** Only jurors who can be compared, by cases in common or by a chain of those. */
  private boolean isConnected() {
    var reached = new HashSet<UUID>();
    var next = new ArrayDeque<UUID>();
    next.add(byJuror.firstKey());
    while (!next.isEmpty()) {
      var juror = next.remove();
      if (reached.add(juror)) {
        at(byJuror, juror).stream()
            .flatMap(judged -> at(byCase, judged.caseId()).stream())
            .map(Judged::jurorId)
            .filter(other -> !reached.contains(other))
            .forEach(next::add);
      }
    }
    return reached.size() == byJuror.size();
  }

  /**
   * The cases are eliminated from the normal equations, which leaves one equation for each juror.
   * Those add up to nothing, so the first juror is set to zero, and all are shifted afterwards.
   */
  private SortedMap<UUID, BigDecimal> mildness() {
    var jurors = List.copyOf(byJuror.keySet());
    var place = new TreeMap<UUID, Integer>();
    jurors.forEach(juror -> place.put(juror, place.size()));
    int size = jurors.size();
    var equations = new BigDecimal[size - 1][size];
    for (int row = 1; row < size; row++) {
      equations[row - 1] = equation(jurors.get(row), place, size);
    }
    var solved = LinearEquations.solve(equations);
    var sum = BigDecimal.ZERO;
    for (var value : solved) {
      sum = sum.add(value);
    }
    var shift = sum.divide(BigDecimal.valueOf(size), MathContext.DECIMAL128);
    var mildness = new TreeMap<UUID, BigDecimal>();
    for (int i = 0; i < size; i++) {
      mildness.put(jurors.get(i), (i == 0 ? BigDecimal.ZERO : solved[i - 1]).subtract(shift));
    }
    return mildness;
  }

  /** Coefficients of all jurors but the first, then the right-hand side. */
  private BigDecimal[] equation(UUID juror, Map<UUID, Integer> place, int size) {
    var row = new BigDecimal[size];
    Arrays.fill(row, BigDecimal.ZERO);
    for (var own : at(byJuror, juror)) {
      var panel = at(byCase, own.caseId());
      var share = BigDecimal.ONE.divide(BigDecimal.valueOf(panel.size()), MathContext.DECIMAL128);
      add(row, at(place, juror), BigDecimal.ONE);
      panel.forEach(other -> add(row, at(place, other.jurorId()), share.negate()));
      row[size - 1] = row[size - 1].add(own.value()).subtract(mean(panel));
    }
    return row;
  }

  private static void add(BigDecimal[] row, int place, BigDecimal amount) {
    if (place > 0) {
      row[place - 1] = row[place - 1].add(amount);
    }
  }

  private static Means means(List<Judged> panel, Map<UUID, BigDecimal> mildness) {
    var mild =
        panel.stream()
            .map(judged -> mildness.getOrDefault(judged.jurorId(), BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(panel.size()), MathContext.DECIMAL128);
    var raw = mean(panel);
    return new Means(rounded(raw), rounded(raw.subtract(mild)));
  }

  private static BigDecimal mean(List<Judged> panel) {
    return panel.stream()
        .map(Judged::value)
        .collect(Collectors.reducing(BigDecimal.ZERO, BigDecimal::add))
        .divide(BigDecimal.valueOf(panel.size()), MathContext.DECIMAL128);
  }

  private static <V> V at(Map<UUID, V> map, UUID key) {
    return Objects.requireNonNull(map.get(key));
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value
        .round(new MathContext(25, RoundingMode.HALF_UP))
        .setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
