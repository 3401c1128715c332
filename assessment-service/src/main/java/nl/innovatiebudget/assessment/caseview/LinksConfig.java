package nl.innovatiebudget.assessment.caseview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import nl.innovatiebudget.kit.links.SignedLinks;

/** What the links to intake are signed with. */
@ConfigMapping(prefix = "innovatiebudget.documents.links")
public interface LinksConfig {

  /** The key that intake has too; at least 32 characters, and not the default in production. */
  @WithDefault(SignedLinks.KEY_FOR_DEVELOPMENT)
  String key();
}
