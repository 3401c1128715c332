package nl.innovatiebudget.budget.iso20022;

import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.Party40Choice;
import com.prowidesoftware.swift.model.mx.dic.ReturnReason5Choice;
import com.prowidesoftware.swift.model.mx.dic.StructuredRemittanceInformation16;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.innovatiebudget.budget.iso20022.Statement.Direction;
import nl.innovatiebudget.budget.iso20022.Statement.Line;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** What a statement says about one payment within a booking. */
final class EntryDetail {

  private static final int LONGEST_ID = 35;
  private static final int LONGEST_NAME = 140;
  private static final int LONGEST_TEXT = 500;

  /** What banks write where there is no end-to-end id. */
  private static final String NONE = "NOTPROVIDED";

  private EntryDetail() {}

  static Line line(
      Line booking, EntryTransaction10 detail, String reference, @Nullable Euro amount) {
    var direction =
        detail.getCdtDbtInd() == null
            ? booking.direction()
            : StatementReader.direction(detail.getCdtDbtInd());
    return new Line(
        booking.iban(),
        reference,
        direction,
        booking.status(),
        amount,
        booking.valueDay(),
        endToEndId(detail),
        booking.returned() || detail.getRtrInf() != null,
        reason(detail),
        counterparty(detail, direction),
        creditorReference(detail),
        remittance(detail, booking.remittance()));
  }

  private static @Nullable String endToEndId(EntryTransaction10 detail) {
    var id = detail.getRefs() == null ? null : detail.getRefs().getEndToEndId();
    return id == null || id.equals(NONE) || id.length() > LONGEST_ID ? null : id;
  }

  private static String reason(EntryTransaction10 detail) {
    var reason = detail.getRtrInf() == null ? null : detail.getRtrInf().getRsn();
    return reason == null ? "" : StatementReader.text(code(reason));
  }

  private static @Nullable String code(ReturnReason5Choice reason) {
    return reason.getCd() == null ? reason.getPrtry() : reason.getCd();
  }

  /** The other side: who paid us, or whom we paid. */
  private static String counterparty(EntryTransaction10 detail, Direction direction) {
    var parties = detail.getRltdPties();
    if (parties == null) {
      return "";
    }
    var name = name(direction == Direction.IN ? parties.getDbtr() : parties.getCdtr());
    return name == null ? "" : SepaText.of(name, LONGEST_NAME);
  }

  private static @Nullable String name(@Nullable Party40Choice party) {
    return party == null || party.getPty() == null ? null : party.getPty().getNm();
  }

  private static String creditorReference(EntryTransaction10 detail) {
    return detail.getRmtInf() == null
        ? ""
        : detail.getRmtInf().getStrd().stream()
            .map(StructuredRemittanceInformation16::getCdtrRefInf)
            .filter(Objects::nonNull)
            .map(information -> StatementReader.text(information.getRef()))
            .findFirst()
            .orElse("");
  }

  private static String remittance(EntryTransaction10 detail, String otherwise) {
    if (detail.getRmtInf() == null || detail.getRmtInf().getUstrd().isEmpty()) {
      return otherwise;
    }
    var text = detail.getRmtInf().getUstrd().stream().collect(Collectors.joining(" "));
    return SepaText.of(text, LONGEST_TEXT);
  }
}
