package nl.innovatiebudget.assessment.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Shows the conflicts of a round; a reader with one in a case sees nothing of that case. */
@ApplicationScoped
class ListConflicts {

  private static final int LONGEST_LIST = 1_000;

  private static final Comparator<ConflictView> IN_ORDER =
      Comparator.comparing(ConflictView::number)
          .thenComparing(ConflictView::jurorId)
          .thenComparing(ConflictView::ground)
          .thenComparing(view -> view.conflictId().mark());

  private final Rounds rounds;
  private final CaseFiles cases;
  private final Jurors jurors;
  private final Conflicts conflicts;
  private final Declarations declarations;
  private final Dismissals dismissals;

  ListConflicts(
      Rounds rounds,
      CaseFiles cases,
      Jurors jurors,
      Conflicts conflicts,
      Declarations declarations,
      Dismissals dismissals) {
    this.rounds = rounds;
    this.cases = cases;
    this.jurors = jurors;
    this.conflicts = conflicts;
    this.declarations = declarations;
    this.dismissals = dismissals;
  }

  /**
   * At most 1,000, in order of case and juror; refuses an unknown round.
   *
   * @param applicationId only those in this case, if given
   * @param jurorId only those of this juror, if given
   */
  @Transactional
  List<ConflictView> of(
      String roundId, @Nullable UUID applicationId, @Nullable UUID jurorId, Caller reader) {
    rounds.current(roundId);
    var files = readable(cases.ofRound(roundId), reader);
    if (applicationId != null) {
      files = files.stream().filter(f -> f.applicationId().equals(applicationId)).toList();
    }
    return views(files).stream()
        .filter(view -> jurorId == null || view.jurorId().equals(jurorId))
        .sorted(IN_ORDER)
        .limit(LONGEST_LIST)
        .toList();
  }

  private List<CaseFile> readable(List<CaseFile> files, Caller reader) {
    Set<UUID> barred =
        jurors
            .bySubject(reader.actingSubject())
            .map(juror -> conflicts.barredTo(juror, files))
            .orElse(Set.of());
    return files.stream().filter(file -> !barred.contains(file.applicationId())).toList();
  }

  private List<ConflictView> views(List<CaseFile> files) {
    var ids = files.stream().map(CaseFile::applicationId).toList();
    Map<UUID, String> numbers =
        files.stream().collect(Collectors.toMap(CaseFile::applicationId, CaseFile::number));
    Map<ConflictId, Declaration> declared =
        declarations.in(ids).stream()
            .collect(Collectors.toMap(one -> one.conflict().id(), Function.identity()));
    var dismissed = dismissals.in(ids);
    return conflicts.in(files).stream()
        .map(
            conflict ->
                ConflictView.of(
                    conflict,
                    numbers.getOrDefault(conflict.applicationId(), ""),
                    declared.get(conflict.id()),
                    dismissed.get(conflict.id())))
        .toList();
  }
}
