package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.applicant;
import static nl.innovatiebudget.notification.component.Surroundings.juror;
import static nl.innovatiebudget.notification.component.Surroundings.mailTo;
import static nl.innovatiebudget.notification.component.Surroundings.publish;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static nl.innovatiebudget.notification.component.Surroundings.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.time.BusinessClock;
import nl.innovatiebudget.kit.time.StatutoryTerms;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.component.Facts.AnApplication;
import nl.innovatiebudget.notification.letter.Conformance;
import nl.innovatiebudget.notification.table.Addressee;
import nl.innovatiebudget.notification.table.MessageTable;
import nl.innovatiebudget.notification.table.Rule;
import nl.innovatiebudget.notification.template.MessageKind;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of the table, with the examples that the other services publish. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class WholeTableTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject MessageTable table;
  @Inject DataSource database;
  @Inject MeterRegistry metrics;

  /** Somebody with an inbox and an address. */
  record Reader(Supplier<RequestSpecification> login, String mail) {}

  /** What one event of one row should lead to. */
  record Expected(Rule rule, String event, List<Reader> readers, List<Reader> others) {}

  @ParameterizedTest
  @EnumSource(Language.class)
  void each_event_leads_to_its_message_to_its_readers_in_their_language(Language language)
      throws IOException {
    // Given
    var published = RedeliveredTopics.fromNow();
    var round = Facts.aRoundId();
    publishRound(round);
    var rows = new ArrayList<Expected>();
    var acts = new ArrayList<Runnable>();
    for (var rule : table.all()) {
      for (var event :
          rule.events().stream().filter(e -> !e.startsWith("notification/")).toList()) {
        rows.add(prepare(rule, event, round, language, acts));
      }
    }
    // When
    acts.forEach(Runnable::run);
    // Then
    assertThat(rows).hasSizeGreaterThanOrEqualTo(MessageKind.values().length - 1);
    for (var row : rows) {
      for (var reader : row.readers()) {
        arrived(row, reader, language);
      }
      for (var other : row.others()) {
        assertThat(other.login().get().get("/v1/messages").jsonPath().getList("kind"))
            .as(row.event())
            .doesNotContain(row.rule().message().name());
      }
    }
    // When, Then
    published.haveNoEffect(new DeliveryRows(database), metrics);
  }

  /** What is needed before the event; the event itself is added to the acts. */
  private static Expected prepare(
      Rule rule, String event, String round, Language language, List<Runnable> acts)
      throws IOException {
    var data = example(event);
    data.put("roundId", round);
    data.computeIfPresent("decisionId", (field, id) -> UUID.randomUUID());
    return switch (rule.to()) {
      case INVITED -> {
        var kvk = Facts.aKvk();
        data.put("invitationId", UUID.randomUUID());
        data.put("bodyIds", List.of(Map.of("kind", "KVK", "value", kvk)));
        data.put("contactEmail", "invited" + kvk + "@provincie.example");
        data.put("language", language.tag());
        acts.add(() -> publish(topic(event), data.get("applicationId"), fact(event), data));
        var invited = new Reader(() -> applicant(kvk), "invited" + kvk + "@provincie.example");
        yield new Expected(rule, event, List.of(invited), List.of());
      }
      case DRAFTER -> {
        var kvk = Facts.aKvk();
        data.put("applicationId", UUID.randomUUID());
        data.put("bodyIds", List.of(Map.of("kind", "KVK", "value", kvk)));
        data.put("contactEmail", "drafter" + kvk + "@provincie.example");
        data.put("language", language.tag());
        acts.add(() -> publish(topic(event), data.get("applicationId"), fact(event), data));
        var drafter = new Reader(() -> applicant(kvk), "drafter" + kvk + "@provincie.example");
        yield new Expected(rule, event, List.of(drafter), List.of());
      }
      case JUROR -> {
        var jurorId = UUID.randomUUID();
        var subject = "juror-" + jurorId;
        var mail = subject + "@jury.example";
        var both = Map.of("jurorId", jurorId, "subject", subject, "email", mail);
        data.putAll(both);
        // A reminder does not say the language: the invitation did.
        var invitation = example("assessment/juror-invited");
        invitation.putAll(both);
        invitation.put("roundId", round);
        invitation.put("language", language.tag());
        publish(Topic.ASSESSMENTS, jurorId, "juror-invited", invitation);
        data.computeIfPresent("language", (field, tag) -> language.tag());
        if (rule.message() != MessageKind.JUROR_INVITED) {
          acts.add(() -> publish(topic(event), jurorId, fact(event), data));
        }
        yield new Expected(
            rule,
            event,
            List.of(new Reader(() -> juror(subject), mail)),
            List.of(new Reader(() -> juror("another"), "")));
      }
      case APPLICANTS, LEAD -> {
        var extended = rule.message() == MessageKind.ROUND_EXTENDED;
        var own = extended ? Facts.aRoundId() : round;
        if (extended) {
          publishRound(own);
        }
        var application =
            language == Language.EN ? AnApplication.in(own).inEnglish() : AnApplication.in(own);
        submit(application);
        acts.add(() -> tell(rule, event, application, data));
        yield expected(rule, event, application);
      }
    };
  }

  private static void tell(
      Rule rule, String event, AnApplication application, Map<String, Object> data) {
    if (rule.message() == MessageKind.RECEIPT) {
      return;
    }
    awaitKind(reader(application.leadKvk(), application.leadMail()), MessageKind.RECEIPT);
    if (rule.message() == MessageKind.REVISED_RECEIPT) {
      data.putAll(application.submitted(2));
    }
    data.put("applicationId", application.id());
    data.put("roundId", application.roundId());
    var key = topic(event) == Topic.ROUNDS ? application.roundId() : application.id();
    publish(topic(event), key, fact(event), data);
  }

  private static Expected expected(Rule rule, String event, AnApplication application) {
    var lead = reader(application.leadKvk(), application.leadMail());
    var partner = reader(application.partnerKvk(), application.partnerMail());
    return rule.to() == Addressee.LEAD
        ? new Expected(rule, event, List.of(lead), List.of(partner))
        : new Expected(rule, event, List.of(lead, partner), List.of());
  }

  private static void arrived(Expected row, Reader reader, Language language) {
    var rule = row.rule();
    awaitKind(reader, rule.message());
    var list = reader.login().get().get("/v1/messages").jsonPath();
    var kind = rule.message().name();
    assertThat(list.getList("findAll { it.kind == '" + kind + "' }")).as(row.event()).hasSize(1);
    var message =
        reader
            .login()
            .get()
            .get("/v1/messages/" + list.getString("find { it.kind == '" + kind + "' }.messageId"))
            .jsonPath();
    var text = message.getString("text");
    assertThat(text)
        .as(row.event())
        .contains(language == Language.NL ? "Met vriendelijke groet" : "Kind regards")
        .doesNotContain("{", "NOT_FOUND", "null");
    assertThat(Html.parse(message.getString("html")).getDocumentElement().getAttribute("lang"))
        .isEqualTo(language.tag());
    if (rule.message().ordinal() > MessageKind.DECISION_AVAILABLE.ordinal()
        && !rule.message().name().startsWith("PITCH_")) {
      assertThat(text)
          .contains(language.list(rule.clauses().stream().map(language::write).toList()));
    }
    if (rule.remedy() != null) {
      var postedOn =
          Instant.parse(message.getString("postedAt"))
              .atZone(BusinessClock.AMSTERDAM)
              .toLocalDate();
      assertThat(text).contains(language.write(StatutoryTerms.lastDayToObject(postedOn)), "6:7");
    }
    if (rule.letter()) {
      letter(row, message, reader, language);
    }
    mailed(row, reader, message);
  }

  /** The words are there as a document too, for those whom they are for. */
  private static void letter(Expected row, JsonPath message, Reader reader, Language language) {
    var kind = row.rule().message().name();
    var href = message.getString("attachments[0].href");
    assertThat(message.getList("attachments")).as(kind).hasSize(1);
    var document = reader.login().get().get(href).then().statusCode(200).extract().asByteArray();
    assertThat(message.getInt("attachments[0].sizeBytes")).isEqualTo(document.length);
    assertThat(Conformance.faults(document)).as(kind).isEmpty();
    var letter = reader.login().get().get(href.replace("/pdf", "")).jsonPath();
    assertThat(letter.getString("kind")).isEqualTo(kind);
    assertThat(letter.getString("language")).isEqualTo(language.tag());
    var text = Html.parse(letter.getString("html")).getDocumentElement().getTextContent();
    var clauses = language.list(row.rule().clauses().stream().map(language::write).toList());
    assertThat(text).as(kind).contains(message.getString("subject"), clauses, "Gemeente Utrecht");
    for (var other : row.others()) {
      other.login().get().get(href).then().statusCode(404);
    }
  }

  private static void mailed(Expected row, Reader reader, JsonPath message) {
    var kind = row.rule().message();
    var subject = message.getString("subject");
    if (!row.rule().onlyNotice()) {
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(mailTo(reader.mail()))
                      .as(kind.name())
                      .filteredOn(mail -> mail.subject().equals(subject))
                      .hasSize(1));
      return;
    }
    await().atMost(SOON).until(() -> mailTo(reader.mail()).size() == 2);
    var mails = mailTo(reader.mail());
    assertThat(mails).noneMatch(mail -> mail.subject().equals(subject));
    assertThat(mails)
        .as(kind.name())
        .anySatisfy(
            mail -> {
              assertThat(mail.subject())
                  .containsAnyOf("Er staat een", "is waiting for you")
                  .satisfies(
                      words ->
                          assertThat(words.contains(" besluit ") || words.contains("A decision "))
                              .isEqualTo(row.rule().remedy() != null));
              assertThat(mail.text()).contains("https://").doesNotContain("€", "artikel");
            });
  }

  private static void awaitKind(Reader reader, MessageKind kind) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(reader.login().get().get("/v1/messages").jsonPath().getList("kind"))
                    .contains(kind.name()));
  }

  private static Reader reader(String kvk, String mail) {
    return new Reader(() -> applicant(kvk), mail);
  }

  private static Topic topic(String event) {
    if (fact(event).startsWith("round-")) {
      return Topic.ROUNDS;
    }
    return switch (event.substring(0, event.indexOf('/')).toLowerCase(Locale.ROOT)) {
      case "intake" -> Topic.APPLICATIONS;
      case "assessment" -> Topic.ASSESSMENTS;
      case "budget" -> Topic.BUDGET;
      default -> throw new IllegalArgumentException(event);
    };
  }

  private static String fact(String event) {
    return event.substring(event.indexOf('/') + 1);
  }

  private static Map<String, Object> example(String event) throws IOException {
    var path =
        Path.of(System.getProperty("contracts.root", ".."))
            .resolve(event.substring(0, event.indexOf('/')) + "-service")
            .resolve("src/main/resources/contracts/examples/" + fact(event) + ".v1.json");
    assertThat(path).as("the example of %s", event).exists();
    return JSON.readValue(path.toFile(), new TypeReference<>() {});
  }
}
