package nl.innovatiebudget.assessment.caseview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where intake is. */
@ConfigMapping(prefix = "innovatiebudget.intake")
public interface IntakeConfig {

  /** As a juror's browser finds it, without the version. */
  @WithDefault("http://127.0.0.1:8081")
  URI publicUrl();
}
