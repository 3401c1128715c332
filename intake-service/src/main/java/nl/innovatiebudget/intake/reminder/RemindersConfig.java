package nl.innovatiebudget.intake.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/**
 * When applicants and officers are reminded. All are whole days before the last one; the first one
 * first.
 */
@ConfigMapping(prefix = "innovatiebudget.reminders")
public interface RemindersConfig {

  /** How often is looked whether a reminder is due; {@code off} for never. */
  @WithDefault("10m")
  String every();

  /** Before the round closes, to who has not signed. */
  @WithDefault("7,2")
  List<Integer> signatureDaysBefore();

  /** Before the last day to supply what is missing. */
  @WithDefault("3")
  int supplementDaysBefore();

  /** Before the last day to determine what is owed for a late decision, to officers. */
  @WithDefault("3")
  int penaltyDaysBefore();

  /** Before the last day of a report. */
  @WithDefault("14")
  int reportDaysBefore();
}
