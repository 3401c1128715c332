package nl.innovatiebudget.intake.document;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A type of document that the platform can accept. A file is of a type by its content; what its
 * name or sender say does not count.
 */
public enum DocumentType {
  PDF("application/pdf", "255044462d", "pdf"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "504b0304",
      "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b0304", "xlsx"),
  ODT("application/vnd.oasis.opendocument.text", "504b0304", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "504b0304", "ods"),
  PNG("image/png", "89504e470d0a1a0a", "png"),
  JPEG("image/jpeg", "ffd8ff", "jpg", "jpeg");

  private final String mediaType;
  private final byte[] start;
  private final List<String> extensions;

  DocumentType(String mediaType, String start, String... extensions) {
    this.mediaType = mediaType;
    this.start = HexFormat.of().parseHex(start);
    this.extensions = List.of(extensions);
  }

  public static Optional<DocumentType> of(String mediaType) {
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  /** Without the dot; the first one is the usual one. */
  List<String> extensions() {
    return extensions;
  }

  /** Whether a file with these first bytes can be of this type; nothing may come before them. */
  boolean startsLike(byte[] head) {
    return head.length >= start.length
        && Arrays.equals(head, 0, start.length, start, 0, start.length);
  }

  /** What people call it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
