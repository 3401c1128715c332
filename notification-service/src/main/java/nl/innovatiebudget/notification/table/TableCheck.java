package nl.innovatiebudget.notification.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.template.MessageKind;
import org.jspecify.annotations.Nullable;

/** Turns the file into rules, or says all that is wrong with it. */
final class TableCheck {

  /** The clause of a message that makes a decision known (Awb 3:41). */
  private static final String ANNOUNCEMENT = "awb-3-41";

  private final TableFile file;
  private final Known known;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Text> clauses = new HashMap<>();

  private TableCheck(TableFile file, Known known) {
    this.file = file;
    this.known = known;
  }

  /** Refuses a table with any fault; the message names them all. */
  static Map<MessageKind, Rule> rules(TableFile file, Known known) {
    var check = new TableCheck(file, known);
    var rules = check.rules();
    if (!check.faults.isEmpty()) {
      throw new IllegalStateException(
          "messages.yaml is wrong:\n- " + String.join("\n- ", check.faults));
    }
    return rules;
  }

  private Map<MessageKind, Rule> rules() {
    file.clauses().forEach(this::clause);
    var rules = new EnumMap<MessageKind, Rule>(MessageKind.class);
    for (var row : file.messages()) {
      var kind = oneOf(MessageKind.class, row.message(), "message", row.message());
      rule(row, kind)
          .ifPresent(
              rule -> {
                if (rules.put(rule.message(), rule) != null) {
                  fault(row.message(), "stands here twice");
                }
              });
    }
    for (var kind : MessageKind.values()) {
      if (file.messages().stream().noneMatch(row -> row.message().equals(kind.name()))) {
        fault(kind.name(), "has no row");
      }
    }
    remarks();
    return rules;
  }

  private void clause(String id, TableFile.@Nullable Words words) {
    if (words == null || isBlank(words.nl()) || isBlank(words.en())) {
      fault("clause " + id, "is not there in Dutch and English");
    }
    // Known all the same: that it lacks words is one fault, not one for every message that uses it.
    clauses.put(
        id, words == null ? new Text("", "") : new Text(orEmpty(words.nl()), orEmpty(words.en())));
  }

  private Optional<Rule> rule(TableFile.Row row, Optional<MessageKind> kind) {
    var name = row.message();
    var to = oneOf(Addressee.class, row.to(), "addressee", name);
    var channels = EnumSet.noneOf(Channel.class);
    for (var channel : row.channels()) {
      oneOf(Channel.class, channel, "channel", name).ifPresent(channels::add);
    }
    var remedy =
        Optional.ofNullable(row.remedy()).flatMap(r -> oneOf(Remedy.class, r, "remedy", name));
    channels(row, channels);
    statutory(row);
    kind.ifPresent(this::templates);
    var words = row.clauses().stream().map(id -> clauseOf(id, name)).toList();
    if (words.isEmpty()) {
      fault(name, "rests on no clause");
    }
    var grounds = grounds(row);
    events(row, grounds.keySet());
    if (kind.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            kind.get(),
            row.events(),
            to.get(),
            channels,
            Boolean.TRUE.equals(row.statutory()),
            words,
            remedy.orElse(null),
            row.hasLetter(),
            grounds));
  }

  private void channels(TableFile.Row row, Set<Channel> channels) {
    if (!channels.contains(Channel.INBOX)) {
      fault(row.message(), "does not go to the inbox");
    }
    if (channels.contains(Channel.EMAIL) && channels.contains(Channel.EMAIL_NOTICE)) {
      fault(row.message(), "goes by e-mail twice");
    }
    if (channels.contains(Channel.EMAIL_NOTICE) && !isForApplicants(row)) {
      fault(row.message(), "goes by a notice, which is written for who applied only");
    }
    if (row.remedy() != null && channels.contains(Channel.EMAIL)) {
      fault(row.message(), "announces a decision, and would send it by e-mail");
    }
    if (row.remedy() != null && !row.hasLetter()) {
      fault(row.message(), "announces a decision, and would send no letter");
    }
    if (row.hasLetter() && !isForApplicants(row)) {
      fault(row.message(), "has a letter, which is for who applied only");
    }
  }

  private static boolean isForApplicants(TableFile.Row row) {
    return List.of("APPLICANTS", "LEAD").contains(row.to());
  }

  private void statutory(TableFile.Row row) {
    if (row.statutory() == null) {
      fault(row.message(), "does not say whether a law asks to tell it");
    } else if (!row.statutory() && (row.remedy() != null || row.clauses().contains(ANNOUNCEMENT))) {
      fault(row.message(), "makes a decision known, which a law asks for, and says otherwise");
    }
  }

  private void templates(MessageKind kind) {
    for (var language : Language.values()) {
      if (!known.hasTemplate(kind.template(language))) {
        fault(kind.name(), "has no template " + kind.template(language));
      }
    }
  }

  private Map<String, Text> grounds(TableFile.Row row) {
    var list = row.grounds();
    if (list == null) {
      return Map.of();
    }
    var codes = file.grounds().get(list);
    if (codes == null) {
      fault(row.message(), "names grounds " + list + ", which are not there");
      return Map.of();
    }
    var words = new HashMap<String, Text>();
    codes.forEach((code, id) -> words.put(code, clauseOf(id, row.message() + " ground " + code)));
    return words;
  }

  private void events(TableFile.Row row, Set<String> grounds) {
    if (row.events().isEmpty()) {
      fault(row.message(), "follows from no event");
    }
    for (var event : row.events()) {
      var codes = known.groundsOf(event);
      if (codes.isEmpty()) {
        fault(row.message(), "follows from " + event + ", for which there is no contract");
      } else if (!grounds.containsAll(codes.get())) {
        var missing = new HashSet<>(codes.get());
        missing.removeAll(grounds);
        fault(row.message(), "has no words for the grounds " + missing + " of " + event);
      }
    }
  }

  /** What is silent exists; what is expected does not yet; neither leads to a message. */
  private void remarks() {
    var told = new HashSet<String>();
    file.messages().forEach(row -> told.addAll(row.events()));
    remarks(file.silent(), true, told);
    remarks(file.expected(), false, told);
  }

  private void remarks(List<TableFile.Remark> remarks, boolean exists, Set<String> told) {
    for (var remark : remarks) {
      var event = orEmpty(remark.event());
      if (isBlank(remark.because())) {
        fault(event, "does not say why nobody is told");
      }
      if (!told.add(event)) {
        fault(event, "stands here twice");
      }
      if (known.groundsOf(event).isPresent() != exists) {
        fault(event, exists ? "has no contract" : "is expected, but has a contract already");
      }
    }
  }

  private Text clauseOf(@Nullable String id, String where) {
    var words = clauses.get(orEmpty(id));
    if (words == null) {
      fault(where, "rests on clause " + id + ", which is not known");
      return new Text("", "");
    }
    return words;
  }

  private <E extends Enum<E>> Optional<E> oneOf(
      Class<E> type, String name, String what, String where) {
    var found =
        Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      fault(where, "has an unknown %s '%s'".formatted(what, name));
    }
    return found;
  }

  private void fault(String where, String what) {
    faults.add(where + " " + what);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
