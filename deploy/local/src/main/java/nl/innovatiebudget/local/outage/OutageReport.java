package nl.innovatiebudget.local.outage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.demo.Table;
import nl.innovatiebudget.local.drill.DrillOutcome;
import nl.innovatiebudget.local.outage.Count.Tally;

/**
 * What came of it, as {@code target/drill.json}; {@code docs/local-stack.md} describes the fields.
 */
record OutageReport(
    boolean sound,
    long lost,
    long duplicated,
    long seed,
    double seconds,
    long asked,
    long askedAgain,
    long mailsSentAgain,
    long mailsParked,
    boolean ledgerProofHolds,
    boolean becameQuiet,
    List<Tally> counts,
    List<Recovery> faults,
    List<DrillOutcome> ledger) {

  /**
   * Requests of the clients.
   *
   * @param askedAgain how often one had to be repeated
   */
  record Requests(long asked, long askedAgain) {}

  /**
   * Sound only if nothing was lost or doubled, all was proved and quiet, and everything came back.
   */
  static OutageReport of(
      long seed,
      double seconds,
      Requests requests,
      long mailsSentAgain,
      long mailsParked,
      List<DrillOutcome> ledger,
      boolean becameQuiet,
      List<Tally> counts,
      List<Recovery> faults) {
    long lost = counts.stream().mapToLong(Tally::lost).sum();
    long doubled = counts.stream().mapToLong(Tally::doubled).sum();
    return new OutageReport(
        lost == 0
            && doubled == 0
            && !ledger.isEmpty()
            && ledger.stream().allMatch(DrillOutcome::sound)
            && becameQuiet
            && !faults.isEmpty()
            && faults.stream().allMatch(Recovery::came),
        lost,
        doubled,
        seed,
        seconds,
        requests.asked(),
        requests.askedAgain(),
        mailsSentAgain,
        mailsParked,
        ledger.stream().allMatch(DrillOutcome::proved),
        becameQuiet,
        counts,
        faults,
        ledger);
  }

  /** So that nobody takes the outcome of an earlier run for this one's. */
  static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void show(Progress progress) {
    var recovered =
        new Table("fault", "target", "-lasted s", "-answers after s", "-consumers after s");
    for (var fault : faults) {
      recovered.row(
          fault.kind(),
          fault.target(),
          fault.seconds(),
          fault.requestSeconds().values().stream().mapToDouble(s -> s).max().orElse(0),
          fault.consumerSeconds());
    }
    progress.show("\nRecovery, from the end of each fault (-1: it did not come)");
    progress.show(recovered);
    var counted = new Table("what", "-expected", "-lost", "-doubled");
    counts.forEach(t -> counted.row(t.what(), t.expected(), t.lost(), t.doubled()));
    progress.show("Counted against what clients were told, after " + askedAgain + " repetitions");
    progress.show(counted);
    progress.say(
        "e-mails of unknown outcome: %d sent again under the same id, %d parked for a person"
            .formatted(mailsSentAgain, mailsParked));
    progress.say("the ledger's own proof " + (ledgerProofHolds ? "holds" : "does NOT hold"));
  }

  void write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
