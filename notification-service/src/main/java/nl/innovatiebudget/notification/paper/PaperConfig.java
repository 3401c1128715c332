package nl.innovatiebudget.notification.paper;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Letters on paper. */
@ConfigMapping(prefix = "innovatiebudget.paper")
interface PaperConfig {

  /** The most that one batch for the printer has; the others are for the next. */
  @WithDefault("100")
  int lettersPerBatch();
}
