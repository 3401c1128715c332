package nl.innovatiebudget.local.outage;

import java.util.Map;

/**
 * How the stack came back after a fault; seconds.
 *
 * @param seconds how long the fault lasted
 * @param recoverySeconds from its end until every kind of request had been answered again and the
 *     consumers had caught up; negative when that did not come
 * @param requestSeconds from its end until the first answer, by kind of request
 * @param consumerSeconds from its end until the consumers had caught up
 */
record Recovery(
    String kind,
    String target,
    double seconds,
    double recoverySeconds,
    Map<String, Double> requestSeconds,
    double consumerSeconds) {

  static final double NEVER = -1;

  boolean came() {
    return recoverySeconds != NEVER;
  }
}
