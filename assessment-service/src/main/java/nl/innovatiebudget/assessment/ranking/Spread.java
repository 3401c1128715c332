package nl.innovatiebudget.assessment.ranking;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.ranking.Ranking.Row;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.kit.money.Euro;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the money is spread over the bodies that lead. It is for the jury to look at and decides
 * nothing.
 *
 * @param kinds by kind of body
 * @param regions by region; cases of which that is not known are under {@code UNKNOWN}
 */
@Schema(name = "MoneySpread")
public record Spread(List<Share> kinds, List<Share> regions) {

  private static final String UNKNOWN = "UNKNOWN";

  /**
   * What the cases of one kind or region ask and get.
   *
   * @param selected how many of them get money
   */
  public record Share(
      String name, int cases, int selected, Euro requestedCents, Euro awardedCents) {

    private Share with(Row row) {
      return new Share(
          name,
          cases + 1,
          row.outcome().getsMoney() ? selected + 1 : selected,
          requestedCents.plus(row.requestedCents()),
          awardedCents.plus(row.awardCents()));
    }
  }

  static Spread of(List<Row> rows, RankingInputs inputs) {
    var cases =
        inputs.cases().stream()
            .collect(Collectors.toMap(CaseInput::applicationId, Function.identity()));
    var kinds = new TreeMap<String, Share>();
    var regions = new TreeMap<String, Share>();
    for (var row : rows) {
      var input = Objects.requireNonNull(cases.get(row.applicationId()));
      add(kinds, input.leadKind(), row);
      add(regions, input.leadRegion(), row);
    }
    return new Spread(List.copyOf(kinds.values()), List.copyOf(regions.values()));
  }

  private static void add(Map<String, Share> shares, @Nullable String known, Row row) {
    var name = known == null || known.isBlank() ? UNKNOWN : known;
    shares.put(
        name, shares.getOrDefault(name, new Share(name, 0, 0, Euro.ZERO, Euro.ZERO)).with(row));
  }
}
