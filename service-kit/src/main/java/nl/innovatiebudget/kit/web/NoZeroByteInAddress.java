package nl.innovatiebudget.kit.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Refuses an address with the character U+0000, which PostgreSQL cannot look for. */
@Provider
@PreMatching
public class NoZeroByteInAddress implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getUriInfo().getRequestUri().toString().contains("%00")) {
      throw new BadRequestException();
    }
  }
}
