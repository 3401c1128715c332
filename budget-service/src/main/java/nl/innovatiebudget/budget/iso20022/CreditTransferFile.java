package nl.innovatiebudget.budget.iso20022;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.MxWriteParams;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ChargeBearerType1Code;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericFinancialIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.PaymentTypeInformation26;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.ServiceLevel8Choice;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import nl.innovatiebudget.budget.iso20022.CreditTransfers.Transfer;
import nl.innovatiebudget.kit.money.Euro;

/**
 * The file by which a bank is asked to pay: {@code pain.001.001.09} as the SEPA credit transfer
 * rulebook wants it, every payment booked on its own.
 */
public final class CreditTransferFile {

  private static final int LONGEST_NAME = 70;
  private static final String NO_BIC = "NOTPROVIDED";

  private CreditTransferFile() {}

  /** The bytes of the file. A file that the schema of ISO 20022 refuses is a fault of ours. */
  public static byte[] bytes(CreditTransfers order) {
    var message = new MxPain00100109();
    message.setCstmrCdtTrfInitn(
        new CustomerCreditTransferInitiationV09().setGrpHdr(header(order)).addPmtInf(batch(order)));
    var withoutPrefix = new MxWriteParams();
    withoutPrefix.prefix = null;
    withoutPrefix.includeXMLDeclaration = true;
    var bytes = message.document(withoutPrefix).getBytes(StandardCharsets.UTF_8);
    OfficialSchema.PAIN_001.require(bytes);
    return bytes;
  }

  private static GroupHeader85 header(CreditTransfers order) {
    return new GroupHeader85()
        .setMsgId(order.messageId())
        .setCreDtTm(order.createdAt().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
        .setNbOfTxs(count(order))
        .setCtrlSum(sum(order))
        .setInitgPty(party(order.debtorName()));
  }

  private static PaymentInstruction30 batch(CreditTransfers order) {
    var batch =
        new PaymentInstruction30()
            .setPmtInfId(order.messageId())
            .setPmtMtd(PaymentMethod3Code.TRF)
            .setBtchBookg(false)
            .setNbOfTxs(count(order))
            .setCtrlSum(sum(order))
            .setPmtTpInf(
                new PaymentTypeInformation26().addSvcLvl(new ServiceLevel8Choice().setCd("SEPA")))
            .setReqdExctnDt(new DateAndDateTime2Choice().setDt(order.executionDay()))
            .setDbtr(party(order.debtorName()))
            .setDbtrAcct(account(order.debtorIban()))
            .setDbtrAgt(agentFoundByIban())
            .setChrgBr(ChargeBearerType1Code.SLEV);
    order.transfers().forEach(transfer -> batch.addCdtTrfTxInf(transaction(transfer)));
    return batch;
  }

  private static CreditTransferTransaction34 transaction(Transfer transfer) {
    var amount =
        new ActiveOrHistoricCurrencyAndAmount().setCcy("EUR").setValue(decimal(transfer.amount()));
    return new CreditTransferTransaction34()
        .setPmtId(new PaymentIdentification6().setEndToEndId(transfer.endToEndId()))
        .setAmt(new AmountType4Choice().setInstdAmt(amount))
        .setCdtr(party(transfer.name()))
        .setCdtrAcct(account(transfer.iban()))
        .setRmtInf(new RemittanceInformation16().addUstrd(transfer.remittance()));
  }

  private static PartyIdentification135 party(String name) {
    return new PartyIdentification135().setNm(SepaText.of(name, LONGEST_NAME));
  }

  private static CashAccount38 account(String iban) {
    return new CashAccount38().setId(new AccountIdentification4Choice().setIBAN(iban));
  }

  /** SEPA is IBAN only; the schema still wants something here. */
  private static BranchAndFinancialInstitutionIdentification6 agentFoundByIban() {
    return new BranchAndFinancialInstitutionIdentification6()
        .setFinInstnId(
            new FinancialInstitutionIdentification18()
                .setOthr(new GenericFinancialIdentification1().setId(NO_BIC)));
  }

  private static String count(CreditTransfers order) {
    return String.valueOf(order.transfers().size());
  }

  private static BigDecimal sum(CreditTransfers order) {
    return decimal(order.transfers().stream().map(Transfer::amount).reduce(Euro.ZERO, Euro::plus));
  }

  private static BigDecimal decimal(Euro amount) {
    return BigDecimal.valueOf(amount.cents(), 2);
  }
}
