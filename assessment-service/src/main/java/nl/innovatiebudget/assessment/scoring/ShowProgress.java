package nl.innovatiebudget.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.assignment.Panels;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.jury.Juror;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.round.Rounds;
import org.jspecify.annotations.Nullable;

/** Shows how far a jury is. */
@ApplicationScoped
class ShowProgress {

  private final Rounds rounds;
  private final CaseFiles cases;
  private final Panels panels;
  private final Jurors jurors;
  private final ScoreSheets sheets;
  private final ScoreDrafts drafts;
  private final ScoringDeadlines deadlines;

  ShowProgress(
      Rounds rounds,
      CaseFiles cases,
      Panels panels,
      Jurors jurors,
      ScoreSheets sheets,
      ScoreDrafts drafts,
      ScoringDeadlines deadlines) {
    this.rounds = rounds;
    this.cases = cases;
    this.panels = panels;
    this.jurors = jurors;
    this.sheets = sheets;
    this.drafts = drafts;
    this.deadlines = deadlines;
  }

  /**
   * How many scores are in.
   *
   * @param assigned places of jurors at cases, without those who got a conflict
   * @param drafts begun and not submitted
   */
  public record Progress(
      String roundId,
      @Nullable Instant deadlineAt,
      long assigned,
      long submitted,
      long drafts,
      List<JurorProgress> jurors) {}

  /** The same of one juror. */
  public record JurorProgress(
      UUID jurorId, String name, long assigned, long submitted, long drafts) {}

  /** Of the cases that are in the round; refuses an unknown round. */
  @Transactional
  Progress show(String roundId) {
    rounds.current(roundId);
    var inRound = inRound(roundId, file -> !file.state().isOut());
    var ids = inRound.stream().map(CaseFile::applicationId).toList();
    var panel = panels.of(inRound);
    var submitted = sheets.submitted(ids);
    var begun = drafts.begun(ids);
    var assigned = perJuror(panel, seat -> true);
    var done = perJuror(panel, submitted::contains);
    var busy = perJuror(panel, seat -> begun.contains(seat) && !submitted.contains(seat));
    return new Progress(
        roundId,
        deadlines.ofRound(roundId).orElse(null),
        panel.size(),
        sum(done),
        sum(busy),
        jurors.all().stream()
            .filter(juror -> assigned.containsKey(juror.jurorId()))
            .map(juror -> progress(juror, assigned, done, busy))
            .toList());
  }

  /** How many cases wait for the scores of each juror; who has none left is not there. */
  Map<UUID, Long> missing(String roundId) {
    var waiting = inRound(roundId, file -> file.state() == CaseState.ASSIGNED);
    var submitted = sheets.submitted(waiting.stream().map(CaseFile::applicationId).toList());
    return perJuror(panels.of(waiting), seat -> !submitted.contains(seat));
  }

  private List<CaseFile> inRound(String roundId, Predicate<CaseFile> which) {
    return cases.ofRound(roundId).stream().filter(which).toList();
  }

  private static JurorProgress progress(
      Juror juror, Map<UUID, Long> assigned, Map<UUID, Long> done, Map<UUID, Long> busy) {
    var id = juror.jurorId();
    return new JurorProgress(
        id,
        juror.name(),
        assigned.getOrDefault(id, 0L),
        done.getOrDefault(id, 0L),
        busy.getOrDefault(id, 0L));
  }

  private static Map<UUID, Long> perJuror(Set<Seat> panel, Predicate<Seat> which) {
    return panel.stream()
        .filter(which)
        .collect(Collectors.groupingBy(Seat::jurorId, Collectors.counting()));
  }

  private static long sum(Map<UUID, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
