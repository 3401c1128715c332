package nl.innovatiebudget.notification.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Why a channel could not bring a parcel. Neither code nor detail may hold an address, a name or
 * what was written.
 */
public final class SendFault extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_CODE = 60;
  private static final int LONGEST_DETAIL = 300;

  /** What follows from it. */
  public enum Kind {
    /** This parcel is tried again. */
    LATER,
    /** The channel as a whole does not work: all parcels are tried again, none is tried now. */
    DOWN,
    /** This addressee will not take it by this way: another way follows. */
    NEVER,
    /** As {@link #NEVER}, and nothing may be sent to this address again. */
    NO_SUCH_ADDRESS,
    /** Something is wrong with this parcel that a person must mend. */
    PARKED,
    /** It may have arrived. */
    UNKNOWN
  }

  private final Kind kind;
  private final String code;
  private final @Nullable String detail;

  public SendFault(Kind kind, String code) {
    this(kind, code, null);
  }

  /**
   * @param code for people who watch, at most 60 characters
   * @param detail what else helps, cut off at 300 characters
   */
  public SendFault(Kind kind, String code, @Nullable String detail) {
    super(code, null, false, false);
    this.kind = kind;
    this.code = cut(code, LONGEST_CODE);
    this.detail = detail == null ? null : cut(detail, LONGEST_DETAIL);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public @Nullable String detail() {
    return detail;
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }
}
