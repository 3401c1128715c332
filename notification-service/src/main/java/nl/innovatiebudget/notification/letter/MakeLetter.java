package nl.innovatiebudget.notification.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Makes the page and the document of a letter and keeps them; no letter goes out without. */
@ApplicationScoped
class MakeLetter {

  private final Letters letters;
  private final LetterPdf pdf;
  private final ObjectMapper json;

  MakeLetter(Letters letters, LetterPdf pdf, ObjectMapper json) {
    this.letters = letters;
    this.pdf = pdf;
    this.json = json;
  }

  @Transactional(TxType.MANDATORY)
  Letter of(LetterDraft draft, LetterSheet sheet) {
    var html = LetterPage.html(sheet, draft.written().words());
    var corrects = sheet.replaces() == null ? null : sheet.replaces().letterId();
    var document = pdf.of(html, sheet.issuedAt());
    var letter =
        new Letter(
            draft, written(draft), new Letter.Paper(html, document), sheet.issuedAt(), corrects);
    letters.persistAndFlush(letter);
    return letter;
  }

  private String written(LetterDraft draft) {
    try {
      return json.writeValueAsString(draft.facts());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
