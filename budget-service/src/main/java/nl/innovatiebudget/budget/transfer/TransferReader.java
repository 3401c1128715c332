package nl.innovatiebudget.budget.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.innovatiebudget.budget.transfer.TransferRequest.Mode;
import nl.innovatiebudget.kit.problem.Problems;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.problem.Violation;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link TransferRequest} token by token: a batch of a thousand passes in about the time in
 * which its tree would be checked against a schema for ten. Refuses the same, all at once.
 */
@ApplicationScoped
class TransferReader {

  private static final int DEEPEST = 8;
  private static final int MOST_VIOLATIONS = 100;

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(TransferRequest.LONGEST_CODE * 4)
                  .build())
          .build();

  private final RequestLanguage language;

  TransferReader(RequestLanguage language) {
    this.language = language;
  }

  /** A batch as it was sent; the last transfer is linked to none. */
  record Batch(Mode mode, List<Transfer> transfers) {}

  /** One transfer, whose id is known already. */
  Transfer one(byte[] body, UUID id) {
    return reading(
        body,
        reading -> {
          var fields = new TransferFields(reading, "#", id);
          return fields.read(false);
        });
  }

  Batch batch(byte[] body) {
    return reading(body, TransferReader::readBatch);
  }

  private static @Nullable Batch readBatch(Reading reading) throws IOException {
    Mode mode = null;
    List<Transfer> transfers = null;
    var names = new Names(reading, "#");
    for (var name = names.next(); name != null; name = names.next()) {
      switch (name) {
        case "mode" -> mode = reading.constant("#/mode", Mode.class);
        case "transfers" -> transfers = readTransfers(reading);
        default -> reading.unknown("#/" + name);
      }
    }
    reading.require("#/mode", mode);
    reading.require("#/transfers", transfers);
    return mode == null || transfers == null ? null : new Batch(mode, transfers);
  }

  private static @Nullable List<Transfer> readTransfers(Reading reading) throws IOException {
    var parser = reading.parser;
    if (!parser.hasToken(JsonToken.START_ARRAY)) {
      reading.type("#/transfers");
      return null;
    }
    var transfers = new ArrayList<Transfer>();
    int count = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (count == TransferRequest.MOST_TRANSFERS) {
        reading.add("#/transfers", "maxItems", TransferTexts.TOO_MANY);
        reading.giveUp();
      }
      var fields = new TransferFields(reading, "#/transfers/" + count++, null);
      var transfer = fields.read(true);
      if (transfer != null) {
        transfers.add(transfer);
      }
    }
    if (count == 0) {
      reading.add("#/transfers", "minItems", TransferTexts.TOO_FEW);
    } else if (!transfers.isEmpty() && transfers.getLast().tiedToNext()) {
      reading.add("#/transfers/" + (count - 1) + "/linked", "linked", TransferTexts.LINKED_TO_NONE);
    }
    return transfers;
  }

  private <T> T reading(byte[] body, Read<T> read) {
    var locale = language.locale();
    try (var parser = json.createParser(body)) {
      var reading = new Reading(parser, locale);
      parser.nextToken();
      var result = read.from(reading);
      if (parser.nextToken() != null) {
        reading.add("#", "json", TransferTexts.UNREADABLE);
      }
      if (result == null || !reading.violations.isEmpty()) {
        throw Problems.invalidInput(reading.violations, locale);
      }
      return result;
    } catch (JsonProcessingException e) {
      var violation = new Violation("body", "#", "json", TransferTexts.UNREADABLE.in(locale));
      throw Problems.invalidInput(List.of(violation), locale);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Read<T> {
    @Nullable T from(Reading reading) throws IOException;
  }

  /** One document being read, and what is wrong with it so far. */
  static final class Reading {

    final JsonParser parser;
    private final Locale locale;
    private final List<Violation> violations = new ArrayList<>();

    Reading(JsonParser parser, Locale locale) {
      this.parser = parser;
      this.locale = locale;
    }

    /** Stops where more remarks would help nobody. */
    void add(String at, String code, Text text) {
      violations.add(new Violation("body", at, code, text.in(locale)));
      if (violations.size() == MOST_VIOLATIONS) {
        giveUp();
      }
    }

    void giveUp() {
      throw Problems.invalidInput(violations, locale);
    }

    /** Skips the value, which has another type than was asked for. */
    void type(String at) throws IOException {
      parser.skipChildren();
      add(at, "type", TransferTexts.OTHER_TYPE);
    }

    void unknown(String at) throws IOException {
      parser.skipChildren();
      add(at, "additionalProperties", TransferTexts.UNKNOWN_FIELD);
    }

    void require(String at, @Nullable Object value) {
      if (value == null && violations.stream().noneMatch(v -> v.location().equals(at))) {
        add(at, "required", TransferTexts.MISSING);
      }
    }

    <E extends Enum<E>> @Nullable E constant(String at, Class<E> type) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        type(at);
        return null;
      }
      var text = parser.getText();
      for (var constant : type.getEnumConstants()) {
        if (constant.name().equals(text)) {
          return constant;
        }
      }
      add(at, "enum", TransferTexts.NOT_ONE_OF_THEM);
      return null;
    }
  }

  /** Walks over the names of an object and stands on the value of each; refuses a name twice. */
  static final class Names {
    private final Reading reading;
    private final String at;
    private final List<String> seen = new ArrayList<>(12);
    private boolean begun;

    Names(Reading reading, String at) {
      this.reading = reading;
      this.at = at;
    }

    @Nullable String next() throws IOException {
      var parser = reading.parser;
      if (!begun && !parser.hasToken(JsonToken.START_OBJECT)) {
        reading.type(at);
        return null;
      }
      begun = true;
      var name = parser.nextFieldName();
      if (name == null) {
        return null;
      }
      if (seen.contains(name)) {
        reading.add(at, "json", TransferTexts.UNREADABLE);
        reading.giveUp();
      }
      seen.add(name);
      parser.nextToken();
      return name;
    }
  }
}
