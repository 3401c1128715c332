package nl.innovatiebudget.budget.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The name of an account, which says what it is of: {@code article/commitments/2024/VII/6}, {@code
 * appropriation/ibdo-2024}, {@code pot/ibdo-2024/small}, {@code award/<applicationId>}.
 */
@Schema(implementation = String.class)
public record AccountCode(@JsonValue String value) {

  /** Under which machine clients keep books of their own. */
  public static final String OF_CLIENTS = "client/";

  private static final int LONGEST_PART = 100;

  /** The law and the world, in one book and year. */
  public static AccountCode outside(Book book, int year) {
    return new AccountCode("outside/" + name(book) + "/" + year);
  }

  public static AccountCode article(Book book, int year, String chapter, String article) {
    return new AccountCode(
        "article/" + name(book) + "/" + year + "/" + part(chapter) + "/" + part(article));
  }

  public static AccountCode line(Book book, int year, String lineId) {
    return new AccountCode("line/" + name(book) + "/" + year + "/" + part(lineId));
  }

  public static AccountCode designation(int year, String lineId, String category) {
    return new AccountCode("designation/" + year + "/" + part(lineId) + "/" + part(category));
  }

  public static AccountCode appropriation(String roundId) {
    return new AccountCode("appropriation/" + part(roundId));
  }

  public static AccountCode pot(String roundId, String potId) {
    return new AccountCode("pot/" + part(roundId) + "/" + part(potId));
  }

  public static AccountCode award(UUID applicationId) {
    return new AccountCode("award/" + applicationId);
  }

  /** What was paid for an application in a year. */
  public static AccountCode payee(int year, UUID applicationId) {
    return new AccountCode("paid/" + year + "/" + applicationId);
  }

  public static AccountCode receipts(int year, String chapter, String article) {
    return new AccountCode("receipts/" + year + "/" + part(chapter) + "/" + part(article));
  }

  /**
   * Whether it is in the books that machine clients keep, which no money of the budget enters or
   * leaves: that takes two people.
   */
  public boolean isOfClients() {
    return value.startsWith(OF_CLIENTS);
  }

  private static String name(Book book) {
    return book.name().toLowerCase(Locale.ROOT);
  }

  /** Two different ids may not lead to one account. */
  private static String part(String id) {
    if (id.isBlank() || id.length() > LONGEST_PART || id.contains("/")) {
      throw new IllegalArgumentException("cannot name an account after the id '" + id + "'");
    }
    return id;
  }

  @Override
  public String toString() {
    return value;
  }
}
