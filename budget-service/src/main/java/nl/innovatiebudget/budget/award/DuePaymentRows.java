package nl.innovatiebudget.budget.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.budget.award.DuePayment.State;

/** The payments of awards in the database. */
@ApplicationScoped
class DuePaymentRows implements PanacheRepositoryBase<DuePayment, UUID> {

  List<DuePayment> ofAward(UUID decisionId) {
    return list("decisionId = ?1 order by ordinal", decisionId);
  }

  List<DuePayment> due(LocalDate today, int most) {
    return find("state = ?1 and payableFrom <= ?2 order by dueDay, dueId", State.DUE, today)
        .page(0, most)
        .list();
  }
}
