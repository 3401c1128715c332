package nl.innovatiebudget.kit.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.jboss.logging.Logger;

/**
 * Says in the service's log what went wrong with a document, but not with which words: those may be
 * an applicant's. The renderer by itself writes all to the console.
 */
public final class RendererLog implements XRLogger {

  private static final Logger LOG = Logger.getLogger(RendererLog.class);

  @Override
  public boolean isLogLevelEnabled(Diagnostic diagnostic) {
    return isEnabled(diagnostic.getLevel());
  }

  @Override
  public void log(Diagnostic diagnostic) {
    if (isLogLevelEnabled(diagnostic)) {
      LOG.warnf("making a document: %s", diagnostic.getLogMessageId());
    }
  }

  @Override
  public void log(String where, Level level, String message) {
    if (isEnabled(level)) {
      LOG.warnf("making a document: %s", where);
    }
  }

  @Override
  public void log(String where, Level level, String message, Throwable cause) {
    log(where, level, message);
  }

  @Override
  public void setLevel(String logger, Level level) {
    // The service's own settings decide.
  }

  private static boolean isEnabled(Level level) {
    return level.intValue() >= Level.WARNING.intValue();
  }
}
