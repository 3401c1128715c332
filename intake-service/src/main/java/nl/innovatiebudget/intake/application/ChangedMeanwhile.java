package nl.innovatiebudget.intake.application;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.innovatiebudget.intake.application.Revisions.Change;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.time.BusinessClock;

/** Tells somebody whose change comes too late who changed what in the meantime. */
final class ChangedMeanwhile {

  private ChangedMeanwhile() {}

  /** The refusal itself, then one line for every change, the newest first. */
  static List<Rejection> by(List<Change> changes) {
    var rejections = new ArrayList<Rejection>();
    rejections.add(ApplicationRejection.CHANGED_MEANWHILE);
    changes.forEach(change -> rejections.add(line(change)));
    return rejections;
  }

  private static Rejection line(Change change) {
    var parts = String.join(", ", change.parts());
    return new Rejection.Plain(
        "changed",
        Rejection.Kind.STALE,
        new Text(
            "%s wijzigde op %s: %s (versie %d)."
                .formatted(
                    change.bodyName(),
                    inWords(change.changedAt(), "d MMMM 'om' HH:mm:ss", Locale.of("nl")),
                    parts,
                    change.revision()),
            "%s changed on %s: %s (version %d)."
                .formatted(
                    change.bodyName(),
                    inWords(change.changedAt(), "d MMMM 'at' HH:mm:ss", Locale.ENGLISH),
                    parts,
                    change.revision())));
  }

  private static String inWords(Instant instant, String pattern, Locale locale) {
    ZonedDateTime local = instant.atZone(BusinessClock.AMSTERDAM);
    return DateTimeFormatter.ofPattern(pattern, locale).format(local);
  }
}
