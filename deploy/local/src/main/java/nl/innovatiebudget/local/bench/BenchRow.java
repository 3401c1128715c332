package nl.innovatiebudget.local.bench;

/**
 * One figure.
 *
 * @param id stable name of the work
 * @param baseline the same unit, of the stated bare way in the same run
 * @param ratio value divided by baseline
 * @param target in words
 * @param machine processor, cores and memory it was measured on
 * @param remark sizes, seed and what the baseline is
 */
public record BenchRow(
    String id,
    double value,
    String unit,
    double baseline,
    double ratio,
    String target,
    boolean met,
    String machine,
    String remark) {}
