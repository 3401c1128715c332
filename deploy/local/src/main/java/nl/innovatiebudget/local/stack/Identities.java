package nl.innovatiebudget.local.stack;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who can log in at the local broker, by name, with the claims of each. */
public final class Identities {

  private static final String LEVEL_3 = "urn:etoegang:core:assurance-class:loa3";

  private final Map<String, Map<String, Object>> claims = new LinkedHashMap<>();

  /** A person acting for a body, under the claim names of eHerkenning. */
  public void applicant(String name, String kvk) {
    claims.put(
        name,
        Map.of(
            "sub",
            "person-of-" + name,
            "urn:etoegang:core:ActingSubjectID",
            "person-of-" + name,
            "urn:etoegang:core:LegalSubjectID",
            kvk,
            "namequalifier",
            "urn:etoegang:1.9:EntityConcernedID:KvKnr",
            "urn:etoegang:core:assurance-class",
            LEVEL_3,
            "groups",
            List.of("applicant")));
  }

  /** A person acting for a body without a trade register number, under the OIDC NLGOV profile. */
  public void applicantByOin(String name, String oin) {
    claims.put(
        name,
        Map.of(
            "sub",
            "person-of-" + name,
            "acr",
            "http://eidas.europa.eu/LoA/substantial",
            "represents",
            Map.of("sub", oin, "sub_id_type", "urn:nl-eid-gdi:1.0:id:OIN"),
            "groups",
            List.of("applicant")));
  }

  /** Somebody of the ministry or the jury. */
  public void staff(String name, String... roles) {
    claims.put(
        name,
        Map.of(
            "sub",
            name,
            "acr",
            "http://eidas.europa.eu/LoA/substantial",
            "groups",
            List.of(roles)));
  }

  public Map<String, Map<String, Object>> claims() {
    return Map.copyOf(claims);
  }

  /** Who has at least one of these roles, in the order in which they were named. */
  public List<String> withAnyOf(Collection<String> roles) {
    return claims.entrySet().stream()
        .filter(
            identity ->
                identity.getValue().get("groups") instanceof List<?> groups
                    && groups.stream().anyMatch(roles::contains))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** In the order in which they were named. */
  public List<String> names() {
    return List.copyOf(claims.keySet());
  }
}
