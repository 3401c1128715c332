package nl.innovatiebudget.notification.letter;

import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.template.MessageText;

/**
 * A letter as a page of HTML, made of its words; every kind of letter looks the same.
 *
 * @param title of the document
 * @param description of the document
 * @param remarks what stands before the text
 * @param decides whether somebody may object or appeal: the same letter goes through the portal and
 *     on paper, and on paper the term begins on the day after posting (Awb 3:41, 6:8)
 */
public record LetterPage(
    String language,
    boolean dutch,
    String author,
    String postalAddress,
    String title,
    String description,
    String addressee,
    String issuedOn,
    String heading,
    List<String> remarks,
    List<LetterBlock> blocks,
    boolean decides) {

  /** The whole page. */
  static String html(LetterSheet sheet, MessageText words) {
    return LetterTemplates.page(of(sheet, words, List.of())).render();
  }

  /** As it would be, with a line that says that it is not a letter. */
  static String specimen(LetterSheet sheet, MessageText words) {
    boolean dutch = sheet.language() == Language.NL;
    var remark =
        dutch
            ? "Voorbeeld met verzonnen gegevens. Dit is geen brief."
            : "Sample with made-up facts. This is not a letter.";
    return LetterTemplates.page(of(sheet, words, List.of(remark))).render();
  }

  private static LetterPage of(LetterSheet sheet, MessageText words, List<String> first) {
    var language = sheet.language();
    boolean dutch = language == Language.NL;
    var contact = sheet.contact();
    var remarks = new ArrayList<>(first);
    if (sheet.replaces() != null) {
      remarks.addAll(replacing(sheet.replaces(), language));
    }
    var marks = new LetterMarks(contact.email(), dutch ? null : sheet.dutchBasis(), sheet.strong());
    return new LetterPage(
        language.tag(),
        dutch,
        dutch ? contact.organisation().nl() : contact.organisation().en(),
        contact.postalAddress(),
        title(sheet, dutch),
        description(sheet, dutch),
        sheet.addressee(),
        language.writeDay(sheet.issuedAt()),
        words.subject(),
        remarks,
        LetterBlock.of(withoutAddressee(words, sheet.addressee()), marks),
        sheet.decision() && sheet.replaces() == null); // for the terms the first letter counts
  }

  private static String title(LetterSheet sheet, boolean dutch) {
    var what =
        sheet.decision()
            ? dutch ? "Besluit over aanvraag " : "Decision on application "
            : dutch ? "Brief over aanvraag " : "Letter about application ";
    return what + sheet.number();
  }

  private static String description(LetterSheet sheet, boolean dutch) {
    if (sheet.decision()) {
      return dutch
          ? "Het besluit over een aanvraag, met de redenen en wat u daartegen kunt doen"
          : "The decision on an application, with its reasons and what you can do against it";
    }
    return dutch ? "Een brief die gaat over een aanvraag" : "A letter about an application";
  }

  private static List<String> replacing(LetterSheet.Replaced former, Language language) {
    var day = language.writeDay(former.issuedAt());
    return switch (language) {
      case NL ->
          List.of(
              "Deze brief komt in de plaats van onze brief van %s (kenmerk %s)."
                  .formatted(day, former.letterId()),
              "Wat wij hebben verbeterd, en waarom: " + former.reason(),
              "Het besluit, het bedrag en de termijnen veranderen niet. Voor de termijnen telt de"
                  + " eerste brief.");
      case EN ->
          List.of(
              "This letter takes the place of our letter of %s (reference %s)."
                  .formatted(day, former.letterId()),
              "What we have corrected, and why: " + former.reason(),
              "The decision, the amount and the terms do not change. For the terms the first"
                  + " letter counts.");
    };
  }

  /** A message starts with whom it is for, which a letter says above its text. */
  private static MessageText withoutAddressee(MessageText words, String addressee) {
    var paragraphs = words.paragraphs();
    var first = paragraphs.getFirst().strip();
    return paragraphs.size() > 1
            && (first.equals("Aan " + addressee) || first.equals("To " + addressee))
        ? new MessageText(
            words.subject(), String.join("\n\n", paragraphs.subList(1, paragraphs.size())))
        : words;
  }
}
