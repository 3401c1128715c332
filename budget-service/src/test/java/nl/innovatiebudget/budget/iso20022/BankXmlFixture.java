package nl.innovatiebudget.budget.iso20022;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages as a bank sends them. */
public final class BankXmlFixture {

  public static final String OUR_IBAN = "NL91ABNA0417164300";

  private BankXmlFixture() {}

  /** A status report about single payments, each a code and an end-to-end id. */
  public static byte[] statusReport(String messageId, String original, String[]... lines) {
    var transactions =
        Stream.of(lines)
            .map(
                line ->
                    """
                    <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>
                      <StsRsnInf><Rsn><Cd>%s</Cd></Rsn><AddtlInf>told by the bank</AddtlInf></StsRsnInf>
                    </TxInfAndSts>"""
                        .formatted(line[0], line[1], line[2]))
            .collect(Collectors.joining());
    return report(
        messageId,
        original,
        "",
        "<OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>"
            .formatted(original, transactions));
  }

  /** A status report about a file as a whole. */
  public static byte[] statusReportOfFile(String messageId, String original, String status) {
    return report(messageId, original, "<GrpSts>" + status + "</GrpSts>", "");
  }

  private static byte[] report(String messageId, String original, String status, String batches) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">
          <CstmrPmtStsRpt>
            <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-07-01T10:00:00Z</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>%s</OrgnlGrpInfAndSts>
            %s
          </CstmrPmtStsRpt>
        </Document>
        """
        .formatted(messageId, original, status, batches)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A statement of an account. */
  public static byte[] statement(String messageId, String iban, List<String> entries) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
          <BkToCstmrStmt>
            <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-07-02T05:00:00Z</CreDtTm></GrpHdr>
            <Stmt><Id>%s</Id><Acct><Id><IBAN>%s</IBAN></Id><Ccy>EUR</Ccy></Acct>
              %s
            </Stmt>
          </BkToCstmrStmt>
        </Document>
        """
        .formatted(messageId, messageId, iban, String.join("\n", entries))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A payment of ours that was booked. */
  public static String paid(String endToEndId, String amount) {
    return paid(endToEndId, amount, "bank-" + UUID.randomUUID());
  }

  public static String paid(String endToEndId, String amount, String bankReference) {
    return entry(
        amount,
        "DBIT",
        bankReference,
        "<TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs></TxDtls>".formatted(endToEndId));
  }

  /** A payment of ours that came back. */
  public static String returned(String endToEndId, String amount) {
    return entry(
        amount,
        "CRDT",
        "bank-" + UUID.randomUUID(),
        """
        <TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>
          <RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>"""
            .formatted(endToEndId));
  }

  /** Money that somebody paid us. */
  public static String received(String amount, String remittance) {
    return entry(
        amount,
        "CRDT",
        "bank-" + UUID.randomUUID(),
        """
        <TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
          <RltdPties><Dbtr><Pty><Nm>Gemeente Voorbeeldstad</Nm></Pty></Dbtr></RltdPties>
          <RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls>"""
            .formatted(remittance));
  }

  public static String entry(String amount, String side, String reference, String details) {
    return """
        <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
          <BookgDt><Dt>2026-07-02</Dt></BookgDt><ValDt><Dt>2026-07-01</Dt></ValDt>
          <AcctSvcrRef>%s</AcctSvcrRef><BkTxCd><Prtry><Cd>1</Cd></Prtry></BkTxCd>
          <NtryDtls>%s</NtryDtls></Ntry>"""
        .formatted(amount, side, reference, details);
  }
}
