package nl.innovatiebudget.notification.wording;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.table.MessageTable;
import nl.innovatiebudget.notification.template.DecisionFacts;
import nl.innovatiebudget.notification.template.DraftFacts;
import nl.innovatiebudget.notification.template.DraftNews;
import nl.innovatiebudget.notification.template.Invitation;
import nl.innovatiebudget.notification.template.JurorFacts;
import nl.innovatiebudget.notification.template.JurorNews;
import nl.innovatiebudget.notification.template.MessageFacts;
import nl.innovatiebudget.notification.template.MessageKind;
import nl.innovatiebudget.notification.template.News;

/** All words that can be written in another way: every message, and every letter on a decision. */
@Singleton
public class TemplateForms {

  /** That something waits in the portal. */
  public static final String NOTICE = "notice";

  /** The letters on an application, which have words of their own. */
  static final List<String> DECISION_LETTERS = List.of("award", "refusal", "notTreated");

  private final SequencedMap<String, TemplateForm> forms = new LinkedHashMap<>();

  TemplateForms(MessageTable table) {
    var news = recordsOf(News.class);
    var draftNews = recordsOf(DraftNews.class);
    var jurorNews = recordsOf(JurorNews.class);
    for (var kind : MessageKind.values()) {
      var facts = new LinkedHashMap<String, Class<? extends Record>>();
      if (kind == MessageKind.PARTNER_INVITED) {
        facts.put("invitation", Invitation.class);
      } else if (news.containsKey(kind.name())) {
        facts.put("message", MessageFacts.class);
        facts.put("news", news.get(kind.name()));
      } else if (draftNews.containsKey(kind.name())) {
        facts.put("draft", DraftFacts.class);
        facts.put("news", draftNews.get(kind.name()));
      } else {
        facts.put("juror", JurorFacts.class);
        facts.put("news", jurorRecord(kind, jurorNews));
      }
      var rule = table.of(kind);
      var form = TemplateForm.of(kind.templateName(), "message", rule.letter(), facts);
      if (rule.remedy() != null) {
        form = form.settled("message", "lastDay");
      }
      if (alwaysHasGround(form)) {
        form = form.settled("message", "ground");
      }
      add(form);
    }
    add(
        TemplateForm.of(NOTICE, "message", false, Map.of("message", MessageFacts.class))
            .withFlag("decision"));
    for (var name : DECISION_LETTERS) {
      add(TemplateForm.of(name, "letter", true, Map.of("letter", DecisionFacts.class)));
    }
  }

  public Collection<TemplateForm> all() {
    return forms.values();
  }

  public Optional<TemplateForm> of(String name) {
    return Optional.ofNullable(forms.get(name));
  }

  /** The words that this program has itself: version 1. */
  public static String builtIn(TemplateForm form, Language language) {
    var resource = form.resource(language);
    try (var stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(TemplateForm form) {
    forms.put(form.name(), form);
  }

  /** Whether its event always names a ground, which the table then words. */
  private static boolean alwaysHasGround(TemplateForm form) {
    return form.facts().parts().get("news") instanceof Shape.Group news
        && news.parts().get("ground") instanceof Shape.Words ground
        && !ground.optional();
  }

  private static Class<? extends Record> jurorRecord(
      MessageKind kind, Map<String, Class<? extends Record>> records) {
    var found = records.getOrDefault(kind.name(), records.get(kind.name().replace("JUROR_", "")));
    if (found == null) {
      throw new IllegalStateException("no record says what " + kind + " tells");
    }
    return found;
  }

  /** By the name of the kind of message: a record is called as its message. */
  private static Map<String, Class<? extends Record>> recordsOf(Class<?> told) {
    var records = new HashMap<String, Class<? extends Record>>();
    for (var type : told.getPermittedSubclasses()) {
      if (type.isRecord()) {
        var name = type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "_");
        records.put(name.toUpperCase(Locale.ROOT), type.asSubclass(Record.class));
      } else {
        records.putAll(recordsOf(type));
      }
    }
    return records;
  }
}
