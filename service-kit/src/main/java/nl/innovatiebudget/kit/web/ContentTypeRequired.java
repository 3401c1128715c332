package nl.innovatiebudget.kit.web;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Refuses a body that does not say what it is (415, NLgov API Design Rules). */
@Provider
@PreMatching
public class ContentTypeRequired implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    boolean untold = request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null;
    if (untold && (request.getLength() > 0 || isChunked(request))) {
      throw new NotSupportedException();
    }
  }

  private static boolean isChunked(ContainerRequestContext request) {
    return request.getHeaderString("Transfer-Encoding") != null;
  }
}
