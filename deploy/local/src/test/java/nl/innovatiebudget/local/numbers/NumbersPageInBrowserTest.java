package nl.innovatiebudget.local.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The page as people see it: a real browser shows it, and axe looks for what WCAG forbids. */
class NumbersPageInBrowserTest {

  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  /** All levels up to 2.2 AA; the size of targets is a rule of 2.2 that axe has off by default. */
  private static final String LOOK =
      """
      axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: {'target-size': {enabled: true}}
      }).then(found => ({
        violations: found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' ')),
        passes: found.passes.map(one => one.id)
      }))
      """;

  @Test
  void a_browser_shows_the_charts_and_axe_finds_no_barrier() throws IOException {
    var started = Browser.start();
    Assumptions.assumeTrue(started.isPresent(), "chromium is not installed");
    try (var browser = started.get();
        var server = NumbersServer.start(SomeNumbers::inTheMiddleOfARound)) {
      for (var language : new String[] {"nl", "en"}) {
        browser.open(server.address().resolve("/" + language));
        assertThat(
                browser
                    .evaluate(
                        "[...document.querySelectorAll('rect')].filter(r => r.getBBox().width > 0).length")
                    .asInt())
            .isGreaterThan(10);
        browser.evaluate("document.querySelectorAll('details').forEach(one => one.open = true); 0");
        browser.evaluate(axe());
        var found = browser.evaluate(LOOK);
        assertThat(found.path("passes")).map(JsonNode::asText).contains("color-contrast");
        assertThat(found.path("violations")).isEmpty();
        browser.evaluate(
            "document.querySelectorAll('details').forEach(one => one.open = false); 0");
        browser.screenshot(Path.of("target", "numbers-" + language + ".png"));
      }
    }
  }

  /** WCAG 1.4.10: at 320 pixels wide nobody has to scroll in two directions. */
  @Test
  void the_page_fits_a_narrow_screen() {
    var started = Browser.start();
    Assumptions.assumeTrue(started.isPresent(), "chromium is not installed");
    try (var browser = started.get();
        var server = NumbersServer.start(SomeNumbers::inTheMiddleOfARound)) {
      browser.width(320);
      browser.open(server.address().resolve("/nl"));
      assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(320);
    }
  }

  private static String axe() throws IOException {
    try (var script = NumbersPageInBrowserTest.class.getResourceAsStream(AXE)) {
      assertThat(script).isNotNull();
      return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "; 0";
    }
  }
}
