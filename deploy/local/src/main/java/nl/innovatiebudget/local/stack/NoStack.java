package nl.innovatiebudget.local.stack;

/** Nobody is there to ask something of; says how to come by one. */
public final class NoStack extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoStack(String message) {
    super(message);
  }
}
