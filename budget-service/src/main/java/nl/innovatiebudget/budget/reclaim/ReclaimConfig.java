package nl.innovatiebudget.budget.reclaim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How money is claimed back. */
@ConfigMapping(prefix = "innovatiebudget.reclaims")
public interface ReclaimConfig {

  /** How often is looked whether a debtor is to be reminded. */
  @WithDefault("10m")
  String lookEvery();

  /** The chapter of the state budget that receives what comes back. */
  @WithDefault("VII")
  String receiptsChapter();

  /** The article of that chapter. */
  @WithDefault("6")
  String receiptsArticle();
}
