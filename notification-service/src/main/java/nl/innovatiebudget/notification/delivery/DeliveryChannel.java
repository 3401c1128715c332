package nl.innovatiebudget.notification.delivery;

/**
 * One way by which parcels leave. The sender of that way calls it from one thread, for one parcel
 * after the other; backoff, other ways and tasks are not its concern. A way without a channel has
 * no sender: its parcels wait until something else takes them.
 */
public interface DeliveryChannel {

  Way way();

  /** Returns when the other side took it. */
  void send(Parcel parcel) throws SendFault;

  /** Whether it is switched on here; asked once, at start. */
  default boolean isOn() {
    return true;
  }

  /**
   * Whether bringing the same parcel twice does no harm, since the other side knows its id. If not,
   * one of unknown outcome is brought again at most once, and only when the law asks for it.
   */
  default boolean mayRepeat() {
    return false;
  }

  /** There is nothing to bring for now: connections may be let go. */
  default void rest() {}
}
