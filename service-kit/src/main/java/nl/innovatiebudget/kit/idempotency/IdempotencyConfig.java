package nl.innovatiebudget.kit.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the answer to a request is kept for who repeats it. */
@ConfigMapping(prefix = "innovatiebudget.idempotency")
interface IdempotencyConfig {

  /** From the request on; after that its key may be used again. It holds what was answered. */
  @WithDefault("7d")
  Duration keep();

  /** How often is looked for answers that are older; {@code off} for never. */
  @WithDefault("1h")
  String forgetEvery();

  /** The most that one transaction removes. */
  @WithDefault("500")
  int rowsAtOnce();

  /** The most transactions in one go; what is left is for the next time. */
  @WithDefault("200")
  int batchesAtOnce();
}
