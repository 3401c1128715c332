package nl.innovatiebudget.intake.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.kit.identity.BodyId;

/** The register of public bodies. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

  static final int MOST_LISTED = 100;

  /** The organisation that logs in with this number. */
  public Optional<Organisation> by(BodyId body) {
    var column =
        switch (body.kind()) {
          case KVK -> "kvk";
          case RSIN -> "rsin";
          case OIN -> "oin";
        };
    return find(column, body.value()).firstResultOptional();
  }

  public Map<UUID, Organisation> byIds(Collection<UUID> ids) {
    return list("organisationId in ?1", ids).stream()
        .collect(Collectors.toMap(Organisation::organisationId, Function.identity()));
  }

  /** The first hundred in alphabetical order whose name contains the text, in any case. */
  List<Organisation> named(String part) {
    var literally = part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return find("lower(name) like lower(?1) escape '\\' order by name", "%" + literally + "%")
        .page(0, MOST_LISTED)
        .list();
  }

  /** Lets no other import in until the transaction ends. */
  void lock() {
    getEntityManager()
        .createNativeQuery("lock table organisation in share row exclusive mode")
        .executeUpdate();
  }
}
