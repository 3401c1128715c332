package nl.innovatiebudget.local.http;

import java.net.URI;

/** Where the requests to a service go. */
@FunctionalInterface
public interface Route {

  /** What {@link #answered} is told when nothing came. */
  int NOTHING = 0;

  /** The base address for one request. */
  String next();

  /** What came of a request: a status, or {@link #NOTHING}. */
  default void answered(URI address, int status) {}

  /** Always to the same address. */
  static Route to(String base) {
    return () -> base;
  }
}
