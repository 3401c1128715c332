package nl.innovatiebudget.kit.problem;

/**
 * An expected refusal: a value, not a fault. Every feature seals its own set of them.
 *
 * @see Rejected
 */
public interface Rejection {

  /** Stable kebab-case code that a client may switch on; never changes once published. */
  String code();

  Kind kind();

  /** What is wrong and what the reader can do, in words a person can act on. */
  Text detail();

  /** Which HTTP answer a refusal leads to. */
  enum Kind {
    INVALID(400, new Text("De aanvraag klopt niet", "The request is not valid")),
    FORBIDDEN(403, new Text("Dit mag u niet doen", "You may not do this")),
    NOT_FOUND(404, new Text("Niet gevonden", "Not found")),
    CONFLICT(409, new Text("Dit kan nu niet", "This is not possible now")),
    STALE(
        412,
        new Text("Iemand heeft dit intussen gewijzigd", "Somebody changed this in the meantime")),
    TOO_LARGE(413, new Text("Dit is te groot", "This is too large"));

    private final int status;
    private final Text title;

    Kind(int status, Text title) {
      this.status = status;
      this.title = title;
    }

    public int status() {
      return status;
    }

    public Text title() {
      return title;
    }
  }

  /** A refusal that needs no type of its own. */
  static Rejection of(Kind kind, String code, String nl, String en) {
    return new Plain(code, kind, new Text(nl, en));
  }

  /** The answer for an object that does not exist or belongs to somebody else. */
  static Rejection notFound() {
    return of(
        Kind.NOT_FOUND,
        "not-found",
        "Dit bestaat niet, of het is niet van uw organisatie.",
        "This does not exist, or it does not belong to your organisation.");
  }

  /** See {@link Rejection#of}. */
  record Plain(String code, Kind kind, Text detail) implements Rejection {}
}
