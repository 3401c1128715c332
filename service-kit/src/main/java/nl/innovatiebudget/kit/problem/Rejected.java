package nl.innovatiebudget.kit.problem;

import java.util.List;

/**
 * Carries refusals out of a use case, all reasons at once; its transaction is rolled back, so
 * nothing is left half done.
 */
public final class Rejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Rejection> rejections;

  public Rejected(Rejection rejection) {
    this(List.of(rejection));
  }

  /** Refuses an empty list: a refusal has a reason. */
  public Rejected(List<? extends Rejection> rejections) {
    super(String.join(", ", rejections.stream().map(Rejection::code).toList()), null, false, false);
    if (rejections.isEmpty()) {
      throw new IllegalArgumentException("a refusal needs a reason");
    }
    this.rejections = List.copyOf(rejections);
  }

  public List<Rejection> rejections() {
    return rejections;
  }

  /** Refuses if there is any reason to. */
  public static void ifAny(List<? extends Rejection> rejections) {
    if (!rejections.isEmpty()) {
      throw new Rejected(rejections);
    }
  }
}
