package nl.innovatiebudget.intake.overview;

import jakarta.ws.rs.core.UriInfo;

/** Where the next page of a list is, as a {@code Link} header (RFC 8288). */
public final class NextPage {

  private NextPage() {}

  /** The same question, after this position. */
  public static String link(UriInfo address, String after) {
    var next = address.getRequestUriBuilder().replaceQueryParam("after", after).build();
    return "<" + next + ">; rel=\"next\"";
  }
}
