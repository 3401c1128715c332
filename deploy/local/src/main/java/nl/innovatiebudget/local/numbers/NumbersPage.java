package nl.innovatiebudget.local.numbers;

import static nl.innovatiebudget.local.numbers.Chart.escape;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.innovatiebudget.local.numbers.Chart.Bar;
import nl.innovatiebudget.local.numbers.Numbers.Sample;

/** The page on which somebody without Grafana sees how the rounds are doing. */
final class NumbersPage {

  private static final List<String> BEFORE =
      List.of("more", "14d", "7d", "3d", "1d", "6h", "1h", "late");
  private static final List<String> STATES =
      List.of(
          "DRAFT",
          "SUBMITTED",
          "WITHDRAWN",
          "NOT_TREATED",
          "ELIGIBLE",
          "INELIGIBLE",
          "ASSIGNED",
          "CLEAR_NO",
          "DOUBT",
          "CLEAR_YES",
          "AWAITING_FUNDS",
          "FUNDS_REFUSED",
          "REFUSED",
          "AWARDED");
  private static final List<String> DECIDED = List.of("AWARDED", "REFUSED");
  private static final List<String> PARTS = List.of("ceiling", "committed", "reserved", "left");

  private static final String STYLE =
      """
      :root { color-scheme: light; }
      body { margin: 0; font: 100%/1.5 system-ui, "Liberation Sans", sans-serif; color: #1b1b1b; background: #fff; }
      header, main { max-width: 48rem; margin: 0 auto; padding: 1rem; }
      header { border-bottom: 4px solid #154273; }
      a { color: #01689b; display: inline-block; padding: .25rem 0; }
      a:focus-visible { outline: 3px solid #154273; outline-offset: 2px; }
      .skip { position: absolute; left: -100rem; } .skip:focus { position: static; }
      h1, h2, h3 { line-height: 1.2; color: #154273; }
      h2 { margin-top: 2.5rem; } h3 { margin-top: 2rem; }
      .large { font-size: 1.5rem; margin: .5rem 0; }
      figure { margin: 0 0 .5rem; }
      svg { width: 100%; height: auto; } svg text { font-size: 15px; fill: #1b1b1b; } svg rect { fill: #01689b; }
      table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: bold; padding: .25rem 0; }
      summary { padding: .25rem 0; cursor: pointer; } summary:focus-visible { outline: 3px solid #154273; outline-offset: 2px; }
      th, td { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid #767676; font-weight: normal; }
      thead th { font-weight: bold; } td, thead th:last-child { text-align: right; font-variant-numeric: tabular-nums; }
      """;

  private final Numbers numbers;
  private final Words words;

  NumbersPage(Numbers numbers, Words words) {
    this.numbers = numbers;
    this.words = words;
  }

  String html() {
    var rounds =
        numbers.all("round_deadline_seconds", any -> true).stream()
            .sorted(Comparator.comparingDouble(Sample::value).reversed())
            .map(sample -> sample.label("round"))
            .toList();
    var content = new StringBuilder();
    if (!numbers.silent().isEmpty()) {
      content.append(paragraph(words.of("silent", String.join(", ", numbers.silent()))));
    }
    if (rounds.isEmpty()) {
      content.append(paragraph(words.of("none")));
    }
    for (int i = 0; i < rounds.size(); i++) {
      content.append(round(rounds.get(i), "r" + i));
    }
    content.append(deliveries().html(words));
    return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s - Innovatiebudget Digitale Overheid</title>
        <link rel="icon" href="data:,">
        <style>
        %s</style>
        </head>
        <body>
        <a class="skip" href="#main">%s</a>
        <header>
        <p>Innovatiebudget Digitale Overheid</p>
        <nav aria-label="%s"><a href="/%s" lang="%s" hreflang="%s">%s</a></nav>
        </header>
        <main id="main" tabindex="-1">
        <h1>%s</h1>
        %s%s</main>
        </body>
        </html>
        """
        .formatted(
            words.tag(),
            escape(words.of("title")),
            STYLE,
            escape(words.of("skip")),
            escape(words.of("languages")),
            words.other().tag(),
            words.other().tag(),
            words.other().tag(),
            escape(words.of("other")),
            escape(words.of("title")),
            paragraph(words.of("intro")),
            content);
  }

  private String round(String round, String id) {
    return "<h2>%s %s</h2>\n".formatted(escape(words.of("round")), escape(round))
        + deadline(round)
        + chart(id + "-funnel", "funnel", "step", funnel(round)).html(words)
        + chart(id + "-states", "states", "state", states(round)).html(words)
        + chart(id + "-arrivals", "arrivals", "state", arrivals(round)).html(words)
        + new Chart(
                id + "-pots", words.of("pots"), words.of("pot"), words.of("amount"), pots(round))
            .html(words)
        + chart(id + "-letters", "letters", "state", letters(round)).html(words);
  }

  private Chart chart(String id, String title, String rows, List<Bar> bars) {
    return new Chart(id, words.of(title), words.of(rows), words.of("number"), bars);
  }

  private String deadline(String round) {
    var left = numbers.one("round_deadline_seconds", of(round)).orElse(0L);
    var time = words.time(Duration.ofSeconds(Math.abs(left)));
    var missing = numbers.one("signatures_missing", of(round)).map(words::number).orElse("?");
    return "<h3>%s</h3>\n<p class=\"large\">%s</p>\n"
            .formatted(
                escape(words.of("deadline")),
                escape(words.of(left > 0 ? "closes" : "closed", time)))
        + paragraph(words.of("signatures", missing));
  }

  /**
   * Applications as intake has them, then the cases that the jury and the decision made of them.
   */
  private List<Bar> states(String round) {
    var bars = new ArrayList<>(counted("applications", round, "state", STATES, ""));
    bars.addAll(counted("cases", round, "state", STATES, " (" + words.of("case") + ")"));
    return bars;
  }

  /** How many came how far. */
  private List<Bar> funnel(String round) {
    return List.of(
        step("begun", "applications", of(round)),
        step("submitted", "applications", of(round).and(s -> !s.label("state").equals("DRAFT"))),
        step("judged", "cases", of(round)),
        step("decided", "cases", of(round).and(s -> DECIDED.contains(s.label("state")))),
        step("awarded", "cases", of(round).and(s -> s.label("state").equals("AWARDED"))));
  }

  private Bar step(String name, String metric, Predicate<Sample> which) {
    long value = numbers.all(metric, which).stream().mapToLong(s -> Math.round(s.value())).sum();
    return new Bar(words.of(name), value, words.number(value));
  }

  private List<Bar> arrivals(String round) {
    return BEFORE.stream()
        .flatMap(
            before ->
                numbers
                    .all(
                        "applications_arrived",
                        of(round).and(s -> s.label("before").equals(before)))
                    .stream())
        .map(sample -> bar(words.of(sample.label("before")), sample))
        .toList();
  }

  private List<Bar> pots(String round) {
    return numbers.all("pot_cents", of(round)).stream()
        .sorted(
            Comparator.<Sample, String>comparing(sample -> sample.label("pot"))
                .thenComparingInt(sample -> PARTS.indexOf(sample.label("part"))))
        .map(
            sample ->
                new Bar(
                    sample.label("pot") + ": " + words.of(sample.label("part")),
                    Math.round(sample.value()),
                    words.euros(Math.round(sample.value()))))
        .toList();
  }

  private List<Bar> letters(String round) {
    return numbers.all("letters", of(round)).stream()
        .map(sample -> bar(words.of(sample.label("kind")), sample))
        .toList();
  }

  private Chart deliveries() {
    var bars =
        numbers.all("deliveries", any -> true).stream()
            .map(
                sample ->
                    bar(
                        words.of(sample.label("channel")) + ": " + words.of(sample.label("state")),
                        sample))
            .toList();
    return chart("deliveries", "deliveries", "state", bars);
  }

  /** States in the order of a round; those without any are left out. */
  private List<Bar> counted(
      String name, String round, String label, List<String> order, String suffix) {
    return numbers.all(name, of(round)).stream()
        .filter(sample -> sample.value() > 0)
        .sorted(Comparator.comparingInt(sample -> order.indexOf(sample.label(label))))
        .map(sample -> bar(words.of(sample.label(label)) + suffix, sample))
        .toList();
  }

  private Bar bar(String label, Sample sample) {
    long value = Math.round(sample.value());
    return new Bar(label, value, words.number(value));
  }

  private static Predicate<Sample> of(String round) {
    return sample -> sample.label("round").equals(round);
  }

  private static String paragraph(String text) {
    return "<p>" + escape(text) + "</p>\n";
  }
}
