package nl.innovatiebudget.notification.template;

/** What one of the organisations of a draft is told, in the words of its language. */
public sealed interface DraftNews {

  /**
   * @param missing how many still have to sign
   */
  record PartnerSigned(String partner, int missing) implements DraftNews {

    public boolean complete() {
      return missing == 0;
    }

    public boolean one() {
      return missing == 1;
    }
  }

  record SignatureMissing(String leadName, String closesAt) implements DraftNews {}

  default MessageKind kind() {
    return switch (this) {
      case PartnerSigned ignored -> MessageKind.PARTNER_SIGNED;
      case SignatureMissing ignored -> MessageKind.SIGNATURE_MISSING;
    };
  }
}
