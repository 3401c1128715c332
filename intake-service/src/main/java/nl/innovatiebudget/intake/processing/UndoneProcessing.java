package nl.innovatiebudget.intake.processing;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import nl.innovatiebudget.intake.processing.ProcessingAction.Status;
import org.jboss.logging.Logger;

/**
 * Logs what was refused or failed after all: its line went back with its transaction, but data were
 * looked at. A refusal is no {@code Error}.
 */
@Provider
public class UndoneProcessing implements ContainerRequestFilter, ContainerResponseFilter {

  private static final Logger LOG = Logger.getLogger(UndoneProcessing.class);

  @Inject PresentRequest present;
  @Inject ProcessingLog processing;

  @Override
  public void filter(ContainerRequestContext request) {
    present.noteArrival();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (present.undone().isEmpty()) {
      return;
    }
    boolean refused = response.getStatus() < 500;
    try {
      processing.recordUndone(present.undone(), refused ? Status.UNSET : Status.ERROR);
    } catch (RuntimeException e) {
      LOG.error("Processing that was undone could not be logged", e);
      if (refused) {
        response.setStatusInfo(Response.Status.INTERNAL_SERVER_ERROR);
        response.setEntity(null);
      }
    }
  }
}
