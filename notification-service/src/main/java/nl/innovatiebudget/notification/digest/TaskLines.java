package nl.innovatiebudget.notification.digest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.task.Tasks.Task;

/** The open tasks by kind, with their number and the oldest: no word of what they are about. */
final class TaskLines {

  private TaskLines() {}

  static List<String> of(List<Task> open, Language language) {
    var byKind =
        open.stream().collect(Collectors.groupingBy(Task::kind, TreeMap::new, Collectors.toList()));
    return byKind.entrySet().stream()
        .map(kind -> line(kind.getKey(), kind.getValue(), language))
        .toList();
  }

  private static String line(String kind, List<Task> tasks, Language language) {
    var oldest =
        tasks.stream().map(Task::openedAt).min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    var since = language.write(new Text("de oudste van", "the oldest of"));
    return "%s: %d (%s %s)"
        .formatted(language.write(name(kind)), tasks.size(), since, language.writeDay(oldest));
  }

  private static Text name(String kind) {
    return switch (kind) {
      case "DELIVERY_FAILED" ->
          new Text("Niet te bezorgen bericht", "Message that cannot be delivered");
      case "NO_ADDRESS" -> new Text("Geen adres om te melden", "No address to announce it to");
      case "OUTCOME_UNKNOWN" ->
          new Text("Onbekend of het is aangekomen", "Unknown whether it arrived");
      case "NOTICE_LATE" -> new Text("Melding te laat", "Notice too late");
      case "NO_POSTAL_ADDRESS" -> new Text("Geen postadres", "No postal address");
      case "WORDS_UNUSABLE" ->
          new Text("Onbruikbare sjabloontekst", "Unusable words of a template");
      case "PENALTY_UNDETERMINED" ->
          new Text("Dwangsom nog niet vastgesteld", "Penalty not determined yet");
      default -> {
        var words = kind.toLowerCase(Locale.ROOT).replace('_', ' ');
        yield new Text(words, words);
      }
    };
  }
}
