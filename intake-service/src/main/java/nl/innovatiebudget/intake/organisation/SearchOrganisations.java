package nl.innovatiebudget.intake.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds organisations, a page at a time in alphabetical order. */
@ApplicationScoped
public class SearchOrganisations {

  private final EntityManager entities;

  SearchOrganisations(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * What was found.
   *
   * @param next where this page ends, if there is another one
   */
  record Page(List<Organisation> organisations, @Nullable PagePosition next) {}

  @Transactional
  Page find(OrganisationSearch search) {
    var question = new Question();
    question.where(
        "strpos(search_name, organisation_search_text(:name)) > 0", "name", search.name());
    question.where("kind = :kind", "kind", nameOf(search.kind()));
    question.where(
        "organisation_search_text(region) = organisation_search_text(:region)",
        "region",
        search.region());
    question.where("country_part = :part", "part", nameOf(search.countryPart()));
    question.where(
        "valid_from <= :day and (valid_to is null or valid_to >= :day)", "day", search.validOn());
    var after = search.after();
    if (after != null) {
      question.where(
          "(search_name, organisation_id) > (:lastName, :lastId)", "lastName", after.searchName());
      question.values.put("lastId", after.organisationId());
    }
    var found = question.ask(entities, search.limit() + 1);
    if (found.size() <= search.limit()) {
      return new Page(found, null);
    }
    var page = found.subList(0, search.limit());
    return new Page(page, page.getLast().position());
  }

  private static @Nullable String nameOf(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  /** A query that has only the conditions that were asked for. */
  private static final class Question {

    private final StringBuilder sql = new StringBuilder("select * from organisation where true");
    private final Map<String, Object> values = new HashMap<>();

    void where(String condition, String name, @Nullable Object value) {
      if (value != null) {
        sql.append(" and ").append(condition);
        values.put(name, value);
      }
    }

    @SuppressWarnings("unchecked")
    List<Organisation> ask(EntityManager entities, int most) {
      var query =
          entities.createNativeQuery(
              sql.append(" order by search_name, organisation_id").toString(), Organisation.class);
      values.forEach(query::setParameter);
      return query.setMaxResults(most).getResultList();
    }
  }
}
