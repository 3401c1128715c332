package nl.innovatiebudget.budget.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What exports say about the ministry itself. */
@ConfigMapping(prefix = "innovatiebudget.reports")
public interface ReportsConfig {

  /** Most rows of one export; more is refused and not cut off. */
  @WithDefault("200000")
  int maximumRows();

  /** By number, such as {@code VII}. */
  Map<String, Chapter> chapters();

  Publisher publisher();

  /** A chapter of the state budget. */
  interface Chapter {

    String name();

    /** Who answers for it. */
    String minister();

    /** Articles of the organisation itself, such as staff (niet-beleid). */
    Optional<List<String>> nonPolicyArticles();
  }

  /** Who publishes what was granted. */
  interface Publisher {

    /** Starts every identifier of ours in 360Giving; ours until the registry gives one out. */
    String prefix();

    /** Identifier of the ministry as an organisation. */
    String organisationId();

    String name();
  }
}
