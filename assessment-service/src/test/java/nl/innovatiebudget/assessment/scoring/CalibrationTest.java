package nl.innovatiebudget.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.innovatiebudget.assessment.scoring.Calibration.Calibrated;
import nl.innovatiebudget.assessment.scoring.Calibration.Judged;
import nl.innovatiebudget.assessment.scoring.Calibration.NotEnough;
import nl.innovatiebudget.assessment.scoring.Calibration.Shortage;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void what_was_put_in_comes_out_where_there_is_no_chance() {
    // Given panels of three out of six, and scores that are worth minus severity exactly
    var severity = new int[] {0, 3, -1, -2, 1, -1};
    var judged = new ArrayList<Judged>();
    for (int c = 0; c < 12; c++) {
      for (int place : new int[] {0, 1, 3}) {
        int juror = (c + place) % 6;
        judged.add(judged(c, juror, (10 + c) - severity[juror]));
      }
    }
    // When
    var result = (Calibrated) Calibration.of(judged);
    // Then
    for (int juror = 0; juror < 6; juror++) {
      assertThat(result.severities().get(id(juror)))
          .isEqualTo(BigDecimal.valueOf(severity[juror]).setScale(4));
    }
    for (int c = 0; c < 12; c++) {
      assertThat(result.cases().get(id(1000 + c)).adjusted())
          .isEqualTo(BigDecimal.valueOf(10 + c).setScale(4));
    }
    assertThat(result.cases().get(id(1000)).raw()).isEqualTo(new BigDecimal("9.6667"));
  }

  @Test
  void everyone_who_gives_the_same_score_is_neither_severe_nor_mild() {
    var judged = everybodyJudges(4, 6, (c, juror) -> 7);
    var result = (Calibrated) Calibration.of(judged);
    assertThat(result.severities().values()).containsOnly(new BigDecimal("0.0000"));
    assertThat(result.cases().values())
        .containsOnly(new Calibration.Means(new BigDecimal("7.0000"), new BigDecimal("7.0000")));
  }

  @Test
  void a_juror_who_gives_every_case_a_ten_shows_as_mild() {
    var judged = everybodyJudges(3, 5, (c, juror) -> juror == 0 ? 10 : 4);
    var result = (Calibrated) Calibration.of(judged);
    assertThat(result.severities().get(id(0))).isEqualTo(new BigDecimal("-4.0000"));
    assertThat(result.severities().get(id(1))).isEqualTo(new BigDecimal("2.0000"));
    assertThat(result.severities().get(id(2))).isEqualTo(new BigDecimal("2.0000"));
  }

  @Test
  void too_little_to_go_by_is_said() {
    assertThat(Calibration.of(List.of())).isEqualTo(new NotEnough(Shortage.NO_SCORES));
    assertThat(Calibration.of(everybodyJudges(3, 4, (c, juror) -> 7)))
        .isEqualTo(new NotEnough(Shortage.JUROR_WITH_FEW_CASES));
    var apart = new ArrayList<>(everybodyJudges(2, 5, (c, juror) -> 7));
    IntStream.range(0, 5).forEach(c -> apart.add(judged(50 + c, 9, 7)));
    assertThat(Calibration.of(apart)).isEqualTo(new NotEnough(Shortage.JURORS_NOT_CONNECTED));
  }

  @Test
  void the_order_in_which_scores_came_in_does_not_matter() {
    var random = new Random(7);
    var judged = new ArrayList<>(everybodyJudges(5, 9, (c, juror) -> 1 + random.nextInt(10)));
    var first = Calibration.of(judged);
    Collections.shuffle(judged, random);
    assertThat(Calibration.of(judged)).isEqualTo(first);
  }

  @Test
  void a_jury_of_a_hundred_is_calibrated_and_its_severities_add_up_to_nothing() {
    // Given
    var random = new Random(11);
    var judged = new ArrayList<Judged>();
    for (int c = 0; c < 1000; c++) {
      for (int place = 0; place < 3; place++) {
        judged.add(judged(c, random.nextInt(100), 1 + random.nextInt(10)));
      }
    }
    // When
    var result = (Calibrated) Calibration.of(judged);
    // Then
    var sum = result.severities().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum.abs()).isLessThan(new BigDecimal("0.01"));
  }

  private static List<Judged> everybodyJudges(int jurors, int cases, Scores scores) {
    return IntStream.range(0, cases)
        .boxed()
        .flatMap(
            c ->
                IntStream.range(0, jurors).mapToObj(juror -> judged(c, juror, scores.of(c, juror))))
        .toList();
  }

  private interface Scores {
    int of(int theCase, int juror);
  }

  private static Judged judged(int theCase, int juror, int score) {
    return new Judged(
        id(1000 + theCase), id(juror), new Ratio(BigDecimal.valueOf(score), BigDecimal.ONE));
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }
}
