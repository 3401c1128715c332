package nl.innovatiebudget.budget.transfer;

import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.transfer.TransferReader.Names;
import nl.innovatiebudget.budget.transfer.TransferReader.Reading;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** The fields of one transfer while they are read. */
final class TransferFields {

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final int UUID_LENGTH = 36;

  private final Reading reading;
  private final String at;

  private @Nullable UUID id;
  private TransferRequest.@Nullable Phase phase;
  private @Nullable AccountCode debit;
  private @Nullable AccountCode credit;
  private long amountCents;
  private @Nullable UUID pendingId;
  private @Nullable UUID reversesId;
  private @Nullable Instant expiresAt;
  private @Nullable String purpose;
  private @Nullable String reference;
  private boolean linked;

  TransferFields(Reading reading, String at, @Nullable UUID id) {
    this.reading = reading;
    this.at = at;
    this.id = id;
  }

  /** None when something is wrong with it, which is then among the remarks. */
  @Nullable Transfer read(boolean inBatch) throws IOException {
    var names = new Names(reading, at);
    for (var name = names.next(); name != null; name = names.next()) {
      readField(name, inBatch);
    }
    reading.require(at + "/transferId", id);
    if (id != null && TransferId.isMadeFromName(id)) {
      reading.add(at + "/transferId", "id-reserved", TransferTexts.MADE_FROM_A_NAME);
    }
    reading.require(at + "/phase", phase);
    reading.require(at + "/debitAccountCode", debit);
    reading.require(at + "/creditAccountCode", credit);
    reading.require(at + "/amountCents", amountCents == 0 ? null : amountCents);
    return id == null || phase == null || debit == null || credit == null || amountCents == 0
        ? null
        : transfer(id, Transfer.Phase.valueOf(phase.name()), debit, credit);
  }

  private void readField(String name, boolean inBatch) throws IOException {
    var where = at + "/" + name;
    switch (name) {
      case "phase" -> phase = reading.constant(where, TransferRequest.Phase.class);
      case "debitAccountCode" -> debit = code(where);
      case "creditAccountCode" -> credit = code(where);
      case "amountCents" -> amountCents = cents(where);
      case "pendingTransferId" -> pendingId = uuid(where);
      case "reversesTransferId" -> reversesId = uuid(where);
      case "expiresAt" -> expiresAt = instant(where);
      case "purpose" -> purpose = matching(where, text(where), Transfer::isPurpose);
      case "reference" -> reference = matching(where, text(where), Transfer::isReference);
      default -> {
        if (inBatch && name.equals("transferId")) {
          id = uuid(where);
        } else if (inBatch && name.equals("linked")) {
          linked = flag(where);
        } else {
          reading.unknown(where);
        }
      }
    }
  }

  private @Nullable Transfer transfer(
      UUID id, Transfer.Phase phase, AccountCode debit, AccountCode credit) {
    boolean fits =
        fits("pendingTransferId", pendingId, phase.isEnd())
            & fits("reversesTransferId", reversesId, phase == Transfer.Phase.REVERSAL)
            & (phase == Transfer.Phase.PENDING || fits("expiresAt", expiresAt, false));
    return fits
        ? new Transfer(
            new TransferId(id),
            phase,
            debit,
            credit,
            Euro.ofCents(amountCents),
            pendingId == null ? null : new TransferId(pendingId),
            reversesId == null ? null : new TransferId(reversesId),
            expiresAt,
            purpose,
            reference,
            linked)
        : null;
  }

  private boolean fits(String name, @Nullable Object value, boolean belongs) {
    if ((value != null) == belongs) {
      return true;
    }
    var text = belongs ? TransferTexts.MISSING : TransferTexts.OF_ANOTHER_PHASE;
    reading.add(at + "/" + name, belongs ? "required" : "phase", text);
    return false;
  }

  private @Nullable AccountCode code(String where) throws IOException {
    var text =
        matching(
            where,
            text(where),
            code ->
                !code.isEmpty()
                    && code.length() <= TransferRequest.LONGEST_CODE
                    && code.chars().allMatch(c -> c >= ' ' && c <= '~'));
    if (text == null) {
      return null;
    }
    var account = new AccountCode(text);
    if (!account.isOfClients()) {
      reading.add(where, "pattern", TransferTexts.NOT_OF_CLIENTS);
    }
    return account;
  }

  private @Nullable String text(String where) throws IOException {
    if (reading.parser.hasToken(JsonToken.VALUE_STRING)) {
      return reading.parser.getText();
    }
    reading.type(where);
    return null;
  }

  private @Nullable String matching(
      String where, @Nullable String text, java.util.function.Predicate<String> form) {
    if (text == null || form.test(text)) {
      return text;
    }
    reading.add(where, "pattern", TransferTexts.OTHER_FORM);
    return null;
  }

  private long cents(String where) throws IOException {
    var parser = reading.parser;
    if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      reading.type(where);
      return 0;
    }
    boolean fits = parser.getNumberType() != NumberType.BIG_INTEGER;
    long cents = fits ? parser.getLongValue() : 0;
    if (!fits || cents < 1 || cents > TransferRequest.MOST_CENTS) {
      reading.add(where, fits && cents < 1 ? "minimum" : "maximum", TransferTexts.OUT_OF_RANGE);
      return 0;
    }
    return cents;
  }

  private @Nullable UUID uuid(String where) throws IOException {
    var text = text(where);
    if (text == null) {
      return null;
    }
    try {
      if (text.length() == UUID_LENGTH) {
        return UUID.fromString(text);
      }
    } catch (IllegalArgumentException unreadable) {
      // said below
    }
    reading.add(where, "format", TransferTexts.OTHER_FORM);
    return null;
  }

  private @Nullable Instant instant(String where) throws IOException {
    var text = text(where);
    if (text == null) {
      return null;
    }
    try {
      var instant = Instant.parse(text);
      if (instant.isBefore(LATEST)) {
        return instant;
      }
    } catch (DateTimeParseException unreadable) {
      // said below
    }
    reading.add(where, "format", TransferTexts.OTHER_FORM);
    return null;
  }

  private boolean flag(String where) throws IOException {
    if (!reading.parser.currentToken().isBoolean()) {
      reading.type(where);
      return false;
    }
    return reading.parser.getBooleanValue();
  }
}
