package nl.innovatiebudget.budget;

import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import nl.innovatiebudget.budget.appropriation.BudgetLine;
import nl.innovatiebudget.budget.appropriation.Measure;
import nl.innovatiebudget.budget.appropriation.Phase;
import nl.innovatiebudget.budget.appropriation.PrintedRow;
import nl.innovatiebudget.budget.appropriation.PrintedTable;
import nl.innovatiebudget.budget.appropriation.TakePrintedTable;
import nl.innovatiebudget.budget.pot.FundRound;
import nl.innovatiebudget.budget.pot.RoundFunding;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;

/** Money of the state for tests: an ample article, and acts by two people. */
@Singleton
public class BudgetFixture {

  public static final int YEAR = 2024;

  /** Of an article that only tests have. */
  public static final BudgetLine LINE =
      BudgetLine.of("TEST", "1", "1.1", "Subsidies (regelingen)", "Proefregeling");

  private static final List<Integer> YEARS = List.of(YEAR, YEAR + 1, YEAR + 2);
  private static final String NAME = "een naam";
  private static final long THOUSANDS = 900_000_000;

  private final Staff staff;
  private final TakePrintedTable takePrintedTable;
  private final FundRound fundRound;

  BudgetFixture(Staff staff, TakePrintedTable takePrintedTable, FundRound fundRound) {
    this.staff = staff;
    this.takePrintedTable = takePrintedTable;
    this.fundRound = fundRound;
  }

  /** Money for a round that may not be published yet. */
  public void fund(String roundId, Euro amount) {
    appropriate();
    fundRound.carryOut(
        UUID.randomUUID(),
        new RoundFunding(roundId, LINE.lineId(), YEAR, amount, null, "voor een proef"));
  }

  /** A line of a chapter that no other test has, with money to promise and to pay in one year. */
  public BudgetLine aLine(int year) {
    var line = BudgetLine.of(aChapter(), "1", "1.1", "Subsidies (regelingen)", "Eigen regeling");
    appropriate(line, year, List.of(year));
    return line;
  }

  /** Money of a line for a round that may not be published yet. */
  public void fund(String roundId, BudgetLine line, int year, Euro amount) {
    fundRound.carryOut(
        UUID.randomUUID(),
        new RoundFunding(roundId, line.lineId(), year, amount, null, "voor een proef"));
  }

  /** Brings the article to its amounts, which changes nothing the second time. */
  private void appropriate() {
    appropriate(LINE, YEAR, YEARS);
  }

  private void appropriate(BudgetLine line, int year, List<Integer> years) {
    var amounts = Collections.nCopies(years.size(), THOUSANDS);
    var whole =
        new PrintedRow(Measure.COMMITMENTS, line.article(), null, null, null, NAME, amounts);
    var cash = new PrintedRow(Measure.EXPENDITURE, line.article(), null, null, null, NAME, amounts);
    takePrintedTable.carryOut(
        UUID.randomUUID(),
        new PrintedTable(
            line.chapter(),
            "Proefartikel",
            year,
            Phase.OWB,
            "een proef",
            years,
            List.of(
                whole,
                cash,
                of(line, null, null, amounts),
                of(line, line.instrument(), null, amounts),
                of(line, line.instrument(), line.detail(), amounts))));
  }

  private static PrintedRow of(
      BudgetLine line, String instrument, String detail, List<Long> amounts) {
    return new PrintedRow(
        Measure.EXPENDITURE, line.article(), line.subArticle(), instrument, detail, NAME, amounts);
  }

  /** The table of article 6 as it was printed in the budget of 2026, as the demo has it. */
  public static String printedTable() {
    var file =
        Path.of(System.getProperty("contracts.root", ".."))
            .resolve("deploy/local/src/main/resources/demo/budget-2026-article-6.csv");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Map<String, Object> table(String chapter, String csv) {
    return Map.of(
        "chapter",
        chapter,
        "articleName",
        "Overheidsdienstverlening en informatiesamenleving",
        "budgetYear",
        2026,
        "phase",
        "OWB",
        "source",
        "Ontwerpbegroting 2026, tabel 10",
        "csv",
        csv,
        "reason",
        "de begroting is ingediend");
  }

  /** A chapter that no other test has. */
  public static String aChapter() {
    return ThreadLocalRandom.current()
        .ints(6, 'A', 'Z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** Two controllers do what is proposed at an address; gives the id of the proposal. */
  public UUID together(String path, Object body) {
    var id = propose(path, body);
    approve(id);
    return id;
  }

  public UUID propose(String path, Object body) {
    return staff
        .post("anna", Role.CONTROLLER, path, body)
        .statusCode(201)
        .body("state", equalTo("PROPOSED"))
        .extract()
        .jsonPath()
        .getUUID("proposalId");
  }

  public void approve(UUID proposalId) {
    staff
        .post("piet", Role.CONTROLLER, "/proposals/" + proposalId + "/approvals", Map.of())
        .statusCode(201)
        .body("state", equalTo("APPROVED"));
  }
}
