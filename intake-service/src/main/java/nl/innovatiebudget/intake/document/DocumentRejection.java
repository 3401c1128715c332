package nl.innovatiebudget.intake.document;

import java.util.Collection;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;

/** Why a document is not taken in, removed or opened. */
sealed interface DocumentRejection extends Rejection {

  /** Larger than one file may be. */
  record TooLarge(long maximumBytes) implements DocumentRejection {
    @Override
    public String code() {
      return "document-too-large";
    }

    @Override
    public Kind kind() {
      return Kind.TOO_LARGE;
    }

    @Override
    public Text detail() {
      var most = Bytes.inWords(maximumBytes);
      return new Text(
          "Dit bestand is te groot. Een bestand mag hoogstens " + most + " zijn.",
          "This file is too large. A file may be " + most + " at most.");
    }
  }

  /** Larger than all documents of the application together may be. */
  record TotalTooLarge(long maximumBytes, long leftBytes) implements DocumentRejection {
    @Override
    public String code() {
      return "documents-too-large";
    }

    @Override
    public Kind kind() {
      return Kind.TOO_LARGE;
    }

    @Override
    public Text detail() {
      var most = Bytes.inWords(maximumBytes);
      var left = Bytes.inWords(leftBytes);
      return new Text(
          "Uw bestanden zijn samen te groot: hoogstens " + most + ". U hebt nog " + left + " over.",
          "Your files are too large together: " + most + " at most. You have " + left + " left.");
    }
  }

  /** More than an application may have. */
  record TooMany(int maximum) implements DocumentRejection {
    @Override
    public String code() {
      return "documents-too-many";
    }

    @Override
    public Text detail() {
      return new Text(
          "Een aanvraag mag hoogstens " + maximum + " bestanden hebben. Verwijder er eerst een.",
          "An application may have " + maximum + " files at most. Remove one first.");
    }
  }

  /** The content is of another type than is accepted, whatever the name says. */
  record TypeNotAllowed(String found, Collection<DocumentType> allowed)
      implements DocumentRejection {
    @Override
    public String code() {
      return "document-type-not-allowed";
    }

    @Override
    public Text detail() {
      var types =
          String.join(", ", allowed.stream().sorted().map(DocumentType::mediaType).toList());
      return new Text(
          "Dit soort bestand nemen we niet aan. De inhoud is "
              + found
              + ". Kies uit: "
              + types
              + ".",
          "We do not accept this type of file. Its content is "
              + found
              + ". Choose from: "
              + types
              + ".");
    }
  }

  /** A container that could do harm when it is opened. */
  record Suspicious(Text reason) implements DocumentRejection {
    @Override
    public String code() {
      return "document-suspicious";
    }

    @Override
    public Text detail() {
      return new Text(
          "Dit bestand kan schade doen als iemand het opent: "
              + reason.nl()
              + " Sla het opnieuw op, bijvoorbeeld als PDF.",
          "This file could do harm when somebody opens it: "
              + reason.en()
              + " Save it again, as a PDF for example.");
    }
  }

  /** Not one of the kinds of documents that the round asks. */
  record KindUnknown(Collection<String> kinds) implements DocumentRejection {
    @Override
    public String code() {
      return "document-kind-unknown";
    }

    @Override
    public Text detail() {
      var known = String.join(", ", kinds);
      return new Text(
          "Dit soort document vraagt de ronde niet. Kies voor kind uit: " + known + ".",
          "The round does not ask this kind of document. Choose as kind from: " + known + ".");
    }
  }

  /** Refusals that always read the same. */
  enum Plain implements DocumentRejection {
    KIND_INVALID(
        "document-kind-invalid",
        Kind.INVALID,
        "Geef met kind aan wat dit document is: kleine letters, cijfers en streepjes, hoogstens 40.",
        "Say with kind what this document is: small letters, digits and hyphens, 40 at most."),
    NAME_INVALID(
        "file-name-invalid",
        Kind.INVALID,
        "Geef de naam van het bestand in de header Content-Disposition, met filename*.",
        "Give the name of the file in the header Content-Disposition, with filename*."),
    EMPTY("document-empty", Kind.INVALID, "Dit bestand is leeg.", "This file is empty."),
    INCOMPLETE(
        "upload-incomplete",
        Kind.INVALID,
        "Het bestand is niet helemaal aangekomen. Probeer het opnieuw.",
        "The file did not arrive completely. Try again."),
    NOT_EDITABLE(
        "documents-not-editable",
        Kind.CONFLICT,
        "U kunt de documenten van deze aanvraag nu niet wijzigen.",
        "You cannot change the documents of this application now."),
    SUBMITTED(
        "document-submitted",
        Kind.CONFLICT,
        "Dit document is ingediend. U kunt het niet meer verwijderen.",
        "This document was submitted. You can no longer remove it."),
    AWAITING_SCAN(
        "document-awaiting-scan",
        Kind.CONFLICT,
        "We controleren dit bestand nog op virussen. Probeer het over een minuut opnieuw.",
        "We are still checking this file for viruses. Try again in a minute."),
    QUARANTINED(
        "document-quarantined",
        Kind.CONFLICT,
        "In dit bestand zit waarschijnlijk een virus. Niemand kan het openen.",
        "This file probably has a virus. Nobody can open it.");

    private final String code;
    private final Kind kind;
    private final Text detail;

    Plain(String code, Kind kind, String nl, String en) {
      this.code = code;
      this.kind = kind;
      this.detail = new Text(nl, en);
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public Kind kind() {
      return kind;
    }

    @Override
    public Text detail() {
      return detail;
    }
  }

  @Override
  default Kind kind() {
    return Kind.INVALID;
  }

  /** Sizes as people read them. */
  final class Bytes {
    private static final long KILO = 1024;
    private static final long MEGA = KILO * KILO;

    private Bytes() {}

    static String inWords(long bytes) {
      return bytes >= MEGA ? bytes / MEGA + " MB" : Math.ceilDiv(bytes, KILO) + " kB";
    }
  }
}
