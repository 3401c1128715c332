package nl.innovatiebudget.assessment.scoring;

import java.math.BigDecimal;
import java.math.MathContext;

/** Linear equations in as many unknowns, solved by elimination in 34 digits. */
final class LinearEquations {

  private static final MathContext DIGITS = MathContext.DECIMAL128;

  private LinearEquations() {}

  /**
   * Solves them in place. Only for a matrix that is symmetric and positive definite, of which no
   * pivot is ever zero.
   *
   * @param rows coefficients, and the right-hand side last
   */
  static BigDecimal[] solve(BigDecimal[][] rows) {
    int size = rows.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = pivot + 1; row < size; row++) {
        if (rows[pivot][row].signum() != 0) {
          subtract(rows, row, pivot);
        }
      }
    }
    var solution = new BigDecimal[size];
    for (int row = size - 1; row >= 0; row--) {
      var left = rows[row][size];
      for (int column = row + 1; column < size; column++) {
        left = left.subtract(rows[row][column].multiply(solution[column], DIGITS), DIGITS);
      }
      solution[row] = left.divide(rows[row][row], DIGITS);
    }
    return solution;
  }

  /** Only what is on and above the diagonal, as what is below it is the same. */
  private static void subtract(BigDecimal[][] rows, int row, int pivot) {
    var from = rows[pivot];
    var factor = from[row].divide(from[pivot], DIGITS);
    for (int column = row; column < from.length; column++) {
      if (from[column].signum() != 0) {
        rows[row][column] =
            rows[row][column].subtract(factor.multiply(from[column], DIGITS), DIGITS);
      }
    }
  }
}
