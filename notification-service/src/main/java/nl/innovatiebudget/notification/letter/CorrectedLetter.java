package nl.innovatiebudget.notification.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.notification.table.MessageTable;
import nl.innovatiebudget.notification.template.Contact;
import nl.innovatiebudget.notification.template.MessageKind;
import nl.innovatiebudget.notification.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Writes a letter again with a few other words, by the same version of the same template. */
@ApplicationScoped
class CorrectedLetter {

  private final Letters letters;
  private final Wording wording;
  private final MessageTable table;
  private final Contact contact;
  private final ObjectMapper json;

  CorrectedLetter(
      Letters letters, Wording wording, MessageTable table, Contact contact, ObjectMapper json) {
    this.letters = letters;
    this.wording = wording;
    this.table = table;
    this.contact = contact;
    this.json = json;
  }

  /** A letter that is not issued yet. */
  record Draft(LetterDraft letter, LetterSheet sheet) {

    String html() {
      return LetterPage.html(sheet, letter.written().words());
    }
  }

  /** Refuses, with all reasons, what this letter does not say, and what it says already. */
  Draft of(Letter former, Changes changes, String reason, Instant issuedAt) {
    if (letters.correcting(former.letterId).isPresent()) {
      throw new Rejected(CorrectionRejections.corrected());
    }
    if (former.facts == null || former.templateName == null) {
      throw new Rejected(CorrectionRejections.noFacts());
    }
    var facts = read(former.facts);
    judge(changes, facts);
    var corrected = changes.in(facts);
    var written =
        wording
            .again(former.templateName, former.language, former.templateVersion, corrected)
            .orElseThrow(() -> new Rejected(CorrectionRejections.noFacts()));
    var amount = former.amountCents;
    var letter =
        new LetterDraft(
            former.application,
            former.decisionId,
            former.kind,
            amount == null ? null : Euro.ofCents(amount),
            former.leadOnly,
            written,
            corrected);
    return new Draft(letter, sheet(former, corrected, reason, issuedAt));
  }

  private static void judge(Changes changes, Map<String, Object> facts) {
    var refusals = new ArrayList<Rejection>();
    var asked = changes.asked();
    for (var field : asked.keySet()) {
      if (Changes.now(field, facts) == null) {
        refusals.add(CorrectionRejections.notInThisLetter(field));
      }
    }
    if (asked.entrySet().stream()
        .allMatch(field -> Objects.equals(Changes.now(field.getKey(), facts), field.getValue()))) {
      refusals.add(CorrectionRejections.nothingChanges());
    }
    Rejected.ifAny(refusals);
  }

  private LetterSheet sheet(
      Letter former, Map<String, Object> facts, String reason, Instant issuedAt) {
    var addressee = Objects.requireNonNull(Changes.now("addressee", facts)).toString();
    var sheet =
        LetterSheet.of(former.application, addressee, isDecision(former), issuedAt, contact)
            .withStrong(strong(facts))
            .replacing(new LetterSheet.Replaced(former.letterId, former.issuedAt, reason));
    return former.isOnApplication()
        ? sheet.withDutchBasis(String.valueOf(Changes.now("legalBasis", facts)))
        : sheet;
  }

  private boolean isDecision(Letter letter) {
    return letter.isOnApplication() || table.of(MessageKind.valueOf(letter.kind)).remedy() != null;
  }

  private static Set<String> strong(Map<String, Object> facts) {
    var strong = new LinkedHashSet<String>();
    add(facts, "letter", "amount", strong);
    add(facts, "letter", "lastDayToObject", strong);
    add(facts, "message", "lastDay", strong);
    return strong;
  }

  private static void add(
      Map<String, Object> facts, String group, String name, Set<String> strong) {
    if (facts.get(group) instanceof Map<?, ?> of && of.get(name) != null) {
      strong.add(String.valueOf(of.get(name)));
    }
  }

  private Map<String, Object> read(@Nullable String facts) {
    try {
      return json.readValue(facts, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
