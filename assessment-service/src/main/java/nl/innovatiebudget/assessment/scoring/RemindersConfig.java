package nl.innovatiebudget.assessment.scoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** When jurors are reminded of cases that they have not scored. */
@ConfigMapping(prefix = "innovatiebudget.scoring.reminders")
public interface RemindersConfig {

  /** How often is looked whether a reminder is due. */
  @WithDefault("10m")
  String every();

  /** Before the deadline, in whole days; the first reminder first. */
  @WithDefault("7,2")
  List<Integer> daysBefore();
}
