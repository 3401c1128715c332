package nl.innovatiebudget.notification.preference;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** Whether what somebody asks for can be done. */
final class WishCheck {

  private WishCheck() {}

  /** All reasons why not. */
  static List<Rejection> of(PreferenceResource.Wish wish, boolean officer) {
    var reasons = new ArrayList<Rejection>();
    boolean daily = wish.digest() == DigestRhythm.DAILY;
    var hour = wish.digestHour();
    if (daily && hour == null) {
      reasons.add(
          invalid(
              "digest-hour-missing",
              "Noem het uur waarop u het overzicht wilt krijgen.",
              "Name the hour at which you want the digest."));
    }
    if (daily && officer && wish.email() == null) {
      reasons.add(
          invalid(
              "email-missing",
              "Noem het e-mailadres waar het overzicht naartoe gaat.",
              "Name the e-mail address that the digest goes to."));
    }
    if ((wish.quietFrom() == null) != (wish.quietTo() == null)) {
      reasons.add(
          invalid(
              "quiet-hours-incomplete",
              "Noem het begin en het einde van de stille uren.",
              "Name the begin and the end of the quiet hours."));
    }
    if (wish.quietFrom() != null && wish.quietFrom().equals(wish.quietTo())) {
      reasons.add(
          invalid(
              "quiet-hours-empty",
              "De stille uren beginnen en eindigen op hetzelfde moment.",
              "The quiet hours begin and end at the same moment."));
    } else if (daily
        && hour != null
        && wish.quietHours().filter(q -> q.contain(LocalTime.of(hour, 0))).isPresent()) {
      reasons.add(
          invalid(
              "digest-in-quiet-hours",
              "Het uur van het overzicht valt in uw stille uren.",
              "The hour of the digest is in your quiet hours."));
    }
    return reasons;
  }

  private static Rejection invalid(String code, String nl, String en) {
    return Rejection.of(Kind.INVALID, code, nl, en);
  }
}
