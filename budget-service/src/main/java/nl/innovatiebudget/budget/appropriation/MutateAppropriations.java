package nl.innovatiebudget.budget.appropriation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.budget.appropriation.BudgetDocument.Kind;
import nl.innovatiebudget.budget.appropriation.ChangeAppropriations.DocumentHead;
import nl.innovatiebudget.budget.appropriation.MutationDocument.Item;
import nl.innovatiebudget.budget.appropriation.Mutations.Key;
import nl.innovatiebudget.budget.appropriation.Mutations.Reached;
import nl.innovatiebudget.budget.approval.Proposable;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Changes appropriations of an article as a document says. */
@ApplicationScoped
public class MutateAppropriations implements Proposable<MutationDocument> {

  static final String KIND = "appropriation-mutation";

  private final BudgetLines lines;
  private final Mutations mutations;
  private final ChangeAppropriations changeAppropriations;

  MutateAppropriations(
      BudgetLines lines, Mutations mutations, ChangeAppropriations changeAppropriations) {
    this.lines = lines;
    this.mutations = mutations;
    this.changeAppropriations = changeAppropriations;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<MutationDocument> bodyType() {
    return MutationDocument.class;
  }

  @Override
  public Set<String> approvers() {
    return Set.of(Role.CONTROLLER);
  }

  @Override
  @Transactional
  public void judge(MutationDocument document) {
    if (!lines.isArticle(document.chapter(), document.article())) {
      throw new Rejected(
          AppropriationRejections.unknownArticle(document.chapter(), document.article()));
    }
    var faults = new ArrayList<Rejection>();
    document.mutations().forEach(item -> faults.addAll(judge(document, item)));
    if (faults.isEmpty()) {
      faults.addAll(
          PhaseRules.judge(
              document.article(),
              mutations.phases(document.chapter(), document.article()),
              List.copyOf(reached(document))));
      faults.addAll(belowZero(document));
    }
    Rejected.ifAny(faults);
  }

  private List<Rejection> judge(MutationDocument document, Item item) {
    var faults = new ArrayList<Rejection>();
    var lineId = item.lineId();
    if ((lineId != null) != (item.measure() == Measure.EXPENDITURE)) {
      faults.add(AppropriationRejections.lineForExpenditureOnly());
    }
    if (item.deltaCents() == 0) {
      faults.add(AppropriationRejections.deltaZero());
    }
    if (!document.phase().speaksOf(document.budgetYear(), item.budgetYear())) {
      faults.add(
          AppropriationRejections.yearBeforeDocument(item.budgetYear(), document.budgetYear()));
    }
    if (lineId != null) {
      var line = lines.find(lineId);
      if (line.isEmpty()) {
        faults.add(AppropriationRejections.unknownLine(lineId));
      } else if (!line.get().chapter().equals(document.chapter())
          || !line.get().article().equals(document.article())) {
        faults.add(AppropriationRejections.lineOfOtherArticle(lineId));
      }
    }
    return faults;
  }

  private List<Rejection> belowZero(MutationDocument document) {
    var amounts = new HashMap<>(mutations.amounts(document.chapter(), document.article(), null));
    for (var item : document.mutations()) {
      amounts.merge(
          new Key(item.measure(), item.lineId(), item.budgetYear()),
          item.deltaCents(),
          Math::addExact);
    }
    var faults = new ArrayList<Rejection>();
    amounts.forEach(
        (key, cents) -> {
          if (cents < 0) {
            var what = Objects.requireNonNullElse(key.lineId(), key.measure().name());
            faults.add(AppropriationRejections.belowZero(what, key.budgetYear(), cents));
          }
        });
    return faults;
  }

  @Override
  @Transactional
  public void carryOut(UUID proposalId, MutationDocument document) {
    lines.lockArticle(document.chapter(), document.article());
    judge(document);
    var changes =
        document.mutations().stream()
            .map(
                item ->
                    new Change(
                        document.chapter(),
                        document.article(),
                        item.lineId(),
                        item.measure(),
                        item.budgetYear(),
                        document.phase().reachedBy(document.budgetYear(), item.budgetYear()),
                        item.deltaCents()))
            .toList();
    changeAppropriations.change(
        proposalId,
        Kind.MUTATIONS,
        new DocumentHead(document.source(), document.budgetYear(), document.phase()),
        reached(document),
        changes);
  }

  private static Set<Reached> reached(MutationDocument document) {
    var reached = new LinkedHashSet<Reached>();
    for (var item : document.mutations()) {
      var phase = document.phase().reachedBy(document.budgetYear(), item.budgetYear());
      reached.add(new Reached(document.chapter(), document.article(), item.budgetYear(), phase));
    }
    return reached;
  }
}
