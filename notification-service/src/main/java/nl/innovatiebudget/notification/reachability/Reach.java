package nl.innovatiebudget.notification.reachability;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * How a public body can be reached: electronically only where it said so (Awb 2:8).
 *
 * @param portal whether it reads its messages in the portal
 * @param email another address for notices, beside those that an application names
 * @param governmentMailbox whether it takes official post in its government mailbox
 * @param postalAddress for letters on paper
 */
public record Reach(
    boolean portal,
    @Nullable @Email @Size(max = 254) String email,
    boolean governmentMailbox,
    @Nullable PostalAddress postalAddress) {

  /** Of a body that signed through the portal and said nothing since. */
  public static final Reach BY_PORTAL = new Reach(true, null, false, null);

  /** Of a body that has no way to log in, so that it cannot have said anything. */
  public static final Reach BY_POST = new Reach(false, null, false, null);

  /** Refuses what leaves us no way to reach the body. */
  List<Rejection> faults() {
    boolean reachable = portal || governmentMailbox || postalAddress != null;
    return reachable
        ? List.of()
        : List.of(
            Rejection.of(
                Rejection.Kind.INVALID,
                "postal-address-missing",
                "Geef een postadres op. Wij sturen u dan brieven op papier.",
                "Give a postal address. We then send you letters on paper."));
  }

  public Optional<String> otherEmail() {
    return Optional.ofNullable(email);
  }

  public Optional<PostalAddress> address() {
    return Optional.ofNullable(postalAddress);
  }
}
