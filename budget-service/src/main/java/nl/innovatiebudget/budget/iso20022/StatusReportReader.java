package nl.innovatiebudget.budget.iso20022;

import com.prowidesoftware.swift.model.mx.dic.CustomerPaymentStatusReportV10;
import com.prowidesoftware.swift.model.mx.dic.OriginalPaymentInstruction32;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction105;
import com.prowidesoftware.swift.model.mx.dic.StatusReasonInformation12;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.budget.iso20022.StatusReport.Line;
import org.jspecify.annotations.Nullable;

/** Reads {@code pain.002.001.10}. */
final class StatusReportReader {

  static final String MESSAGE = "pain.002.001.10";

  private static final int LONGEST_REASON = 500;

  private StatusReportReader() {}

  static StatusReport read(byte[] document) {
    var report = BankXml.read(document, MESSAGE, CustomerPaymentStatusReportV10.class);
    var parts = new RequiredParts();
    var header = report.getGrpHdr();
    var original = report.getOrgnlGrpInfAndSts();
    var messageId = parts.id("GrpHdr/MsgId", header == null ? null : header.getMsgId());
    var originalId =
        parts.id(
            "OrgnlGrpInfAndSts/OrgnlMsgId", original == null ? null : original.getOrgnlMsgId());
    var lines =
        report.getOrgnlPmtInfAndSts().stream().flatMap(batch -> lines(batch, parts)).toList();
    parts.requireAll();
    return new StatusReport(
        messageId,
        originalId,
        status(report),
        reason(original == null ? List.of() : original.getStsRsnInf()),
        lines);
  }

  /** Files have one batch, so a refused batch is a refused file. */
  private static String status(CustomerPaymentStatusReportV10 report) {
    var ofBatches =
        report.getOrgnlPmtInfAndSts().stream().map(OriginalPaymentInstruction32::getPmtInfSts);
    var original = report.getOrgnlGrpInfAndSts();
    var ofGroup = original == null ? null : original.getGrpSts();
    return Stream.concat(Stream.ofNullable(ofGroup), ofBatches.filter(Objects::nonNull))
        .reduce((one, other) -> other.equals("RJCT") ? other : one)
        .orElse("");
  }

  private static Stream<Line> lines(OriginalPaymentInstruction32 batch, RequiredParts parts) {
    return batch.getTxInfAndSts().stream().map(line -> line(line, parts));
  }

  private static Line line(PaymentTransaction105 line, RequiredParts parts) {
    return new Line(
        parts.id("TxInfAndSts/OrgnlEndToEndId", line.getOrgnlEndToEndId()),
        parts.id("TxInfAndSts/TxSts", line.getTxSts()),
        reason(line.getStsRsnInf()));
  }

  private static String reason(List<StatusReasonInformation12> reasons) {
    var words = new ArrayList<@Nullable String>();
    for (var reason : reasons) {
      if (reason.getRsn() != null) {
        words.add(reason.getRsn().getCd());
        words.add(reason.getRsn().getPrtry());
      }
      words.addAll(reason.getAddtlInf());
    }
    var all = words.stream().filter(Objects::nonNull).collect(Collectors.joining(" "));
    return SepaText.of(all, LONGEST_REASON);
  }
}
