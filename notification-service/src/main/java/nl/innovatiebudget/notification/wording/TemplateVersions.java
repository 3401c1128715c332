package nl.innovatiebudget.notification.wording;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Language;
import org.jspecify.annotations.Nullable;

/** What was proposed, and what is in use. */
@ApplicationScoped
public class TemplateVersions implements PanacheRepositoryBase<TemplateVersion, UUID> {

  /** Empty: the built-in words. Those of the round go before those of every round. */
  Optional<TemplateVersion> inUse(String name, Language language, String roundId) {
    return find(
            "name = ?1 and language = ?2 and state = ?3 and (roundId = ?4 or roundId is null)"
                + " order by roundId nulls last, version desc",
            name,
            language,
            TemplateVersion.State.APPROVED,
            roundId)
        .range(0, 0)
        .firstResultOptional();
  }

  Optional<TemplateVersion> of(String name, Language language, int version) {
    return find("name = ?1 and language = ?2 and version = ?3", name, language, version)
        .firstResultOptional();
  }

  int highest(String name, Language language) {
    return find("name = ?1 and language = ?2 order by version desc", name, language)
        .firstResultOptional()
        .map(TemplateVersion::version)
        .orElse(Wording.BUILT_IN);
  }

  Optional<TemplateVersion> lock(UUID versionId) {
    return findByIdOptional(versionId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Newest first. */
  List<TemplateVersion> newest(
      @Nullable String name,
      @Nullable Language language,
      @Nullable String roundId,
      TemplateVersion.@Nullable State state,
      int most) {
    var conditions = new ArrayList<>(List.of("1 = 1"));
    var values = new Parameters();
    add("name", name, conditions, values);
    add("language", language, conditions, values);
    add("roundId", roundId, conditions, values);
    add("state", state, conditions, values);
    var newestFirst = Sort.descending("proposedAt", "versionId");
    return find(String.join(" and ", conditions), newestFirst, values).page(0, most).list();
  }

  private static void add(
      String field, @Nullable Object value, List<String> conditions, Parameters values) {
    if (value != null) {
      conditions.add(field + " = :" + field);
      values.and(field, value);
    }
  }
}
