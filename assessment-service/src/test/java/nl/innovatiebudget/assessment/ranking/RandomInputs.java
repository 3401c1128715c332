package nl.innovatiebudget.assessment.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CriterionInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.JurorInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.PotInput;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;

/** Rounds of any size, made from a seed; few different scores and moments, so that ties abound. */
final class RandomInputs {

  private static final Instant START = Instant.parse("2024-03-04T08:00:00Z");
  private final Random random;

  private RandomInputs(long seed) {
    random = new Random(seed);
  }

  static RankingInputs of(long seed) {
    return new RandomInputs(seed).round();
  }

  /** The same facts, found in another order. */
  static RankingInputs shuffled(RankingInputs inputs, long seed) {
    var random = new Random(seed);
    var cases = new ArrayList<CaseInput>();
    for (var c : inputs.cases()) {
      var jurors = new ArrayList<>(c.jurors());
      Collections.shuffle(jurors, random);
      cases.add(
          new CaseInput(
              c.applicationId(),
              c.number(),
              c.title(),
              c.lead(),
              c.potId(),
              c.costCents(),
              c.requestedCents(),
              c.openingCents(),
              c.receivedAt(),
              c.band(),
              jurors));
    }
    Collections.shuffle(cases, random);
    return new RankingInputs(
        inputs.roundId(),
        inputs.roundVersion(),
        inputs.selectableFrom().setScale(3),
        inputs.pots(),
        inputs.criteria(),
        cases);
  }

  private RankingInputs round() {
    var small = pot("small");
    var large = pot("large");
    var cases = new ArrayList<CaseInput>();
    int count = random.nextInt(40);
    for (int i = 1; i <= count; i++) {
      cases.add(aCase(i, random.nextBoolean() ? small : large));
    }
    return new RankingInputs(
        "ibdo-2024",
        1,
        new BigDecimal("7.5"),
        List.of(small, large),
        List.of(
            new CriterionInput("feasibility", BigDecimal.ONE),
            new CriterionInput("novelty", new BigDecimal("1.5"))),
        cases);
  }

  private PotInput pot(String id) {
    return new PotInput(id, new Text(id, id), Euro.ofCents(random.nextLong(3_000)));
  }

  /** Some were made when their pot was higher than it is now. */
  private CaseInput aCase(int i, PotInput pot) {
    var band = Band.values()[random.nextInt(3)];
    int jurorCount = 1 + random.nextInt(3);
    var jurors = new ArrayList<JurorInput>();
    for (int j = 0; j < jurorCount; j++) {
      jurors.add(
          new JurorInput(
              new UUID(random.nextLong(), random.nextLong()),
              Map.of("feasibility", score(), "novelty", score()),
              band == Band.DOUBT ? score() : null));
    }
    return new CaseInput(
        new UUID(random.nextLong(), random.nextLong()),
        "IBDO-2024-%04d".formatted(i),
        "Project \"" + i + "\" – één",
        "Gemeente " + i,
        pot.potId(),
        Euro.ofCents(random.nextLong(1_000)),
        Euro.ofCents(1 + random.nextLong(700)),
        pot.openingCents().plus(Euro.ofCents(random.nextInt(2) * 400L)),
        START.plusSeconds(random.nextInt(3)),
        band,
        jurors);
  }

  private int score() {
    return 6 + random.nextInt(4);
  }
}
