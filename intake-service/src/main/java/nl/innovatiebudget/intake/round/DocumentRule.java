package nl.innovatiebudget.intake.round;

import nl.innovatiebudget.kit.problem.Text;

/** What must hold for the documents that a round asks and for what a grant obliges to. */
enum DocumentRule implements PublicationRule {
  DUPLICATE_DOCUMENT(
      "Elk soort document heeft een eigen naam (kind) nodig.",
      "Every kind of document needs a name of its own.",
      PublicationRule.allDifferent(
          round -> round.documents().kinds(),
          RoundDocuments.Kind::kind,
          "/documents/kinds",
          "kind")),
  /** Nobody could hand in a document of which no form is allowed. */
  DOCUMENT_WITHOUT_MEDIA_TYPE(
      "Noem minstens één bestandsformaat voor dit verplichte document.",
      "Name at least one media type for this required document.",
      PublicationRule.forEach(
          round -> round.documents().kinds(),
          kind -> !kind.required() || !kind.mediaTypes().isEmpty(),
          "/documents/kinds",
          "mediaTypes")),
  DOCUMENT_TOO_LARGE(
      "Een bestand mag op dit platform hoogstens 25 MiB zijn.",
      "On this platform a file is at most 25 MiB.",
      PublicationRule.unless(
          round -> round.documents().maximumFileBytes() <= RoundDocuments.LARGEST_FILE_BYTES,
          "/documents/maximumFileBytes")),
  DOCUMENTS_TOO_LARGE(
      "Alle bestanden van een aanvraag mogen op dit platform samen hoogstens 100 MiB zijn, en niet"
          + " minder dan één bestand.",
      "On this platform all files of an application are at most 100 MiB together, and no less than"
          + " one file.",
      PublicationRule.unless(
          round ->
              round.documents().maximumTotalBytes() <= RoundDocuments.LARGEST_TOTAL_BYTES
                  && round.documents().maximumFileBytes() <= round.documents().maximumTotalBytes(),
          "/documents/maximumTotalBytes")),
  DUPLICATE_OBLIGATION(
      "Elke verplichting heeft een eigen obligationId nodig.",
      "Every obligation needs an obligationId of its own.",
      PublicationRule.allDifferent(
          RoundDefinition::obligations, Obligation::obligationId, "/obligations", "obligationId"));

  private final Text detail;
  private final Check check;

  DocumentRule(String nl, String en, Check check) {
    this.detail = new Text(nl, en);
    this.check = check;
  }

  @Override
  public Text detail() {
    return detail;
  }

  @Override
  public Check check() {
    return check;
  }
}
