package nl.innovatiebudget.notification.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How long names and addresses are kept, counted from the last that was told about a matter. */
@ConfigMapping(prefix = "innovatiebudget.retention")
public interface RetentionConfig {

  /**
   * After an award that is determined or withdrawn: money can be claimed back for five years (Awb
   * 4:49, 4:57), and that has to be told.
   */
  @WithDefault("60")
  int awardedMonths();

  /** After a refusal, a refusal to treat, or a withdrawal; and for who was only invited. */
  @WithDefault("12")
  int notAwardedMonths();

  /** After the last message to a juror. A juror that is asked again is described anew. */
  @WithDefault("12")
  int jurorMonths();

  /** After they were last changed: wishes of people who may have left. */
  @WithDefault("24")
  int preferenceMonths();

  /** After a batch was made: what went to the printer. The letters in it are kept elsewhere. */
  @WithDefault("12")
  int paperMonths();

  /** Most applications, and most jurors, in one run; the next run goes on. */
  @WithDefault("1000")
  int mostPerRun();

  /** How often to look for people whose time is over. */
  String every();

  default Period of(boolean awarded) {
    return Period.ofMonths(awarded ? awardedMonths() : notAwardedMonths());
  }
}
