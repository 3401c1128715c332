package nl.innovatiebudget.intake.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header that carries a file's name, so that it is never in an address (RFC 6266). Of {@code
 * filename*} (RFC 8187, UTF-8) and {@code filename} the first one counts.
 */
final class ContentDisposition {

  private static final int LONGEST = 4000;
  private static final Pattern EXTENDED =
      Pattern.compile(
          "(?i)(?:^|;)[ \\t]*filename\\*[ \\t]*=[ \\t]*UTF-8'[a-z0-9-]{0,20}'"
              + "([!#$&+.^_`|~0-9a-z%-]++)[ \\t]*(?=;|$)");
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?i)(?:^|;)[ \\t]*filename[ \\t]*=[ \\t]*"
              + "(?:\"([\\x20-\\x7e&&[^\"\\\\]]*+)\"|([\\x21-\\x7e&&[^\";,\\\\]]++))[ \\t]*(?=;|$)");

  /** Characters that RFC 8187 allows as they are. */
  private static final String ATTRIBUTE_CHARACTERS =
      "!#$&+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private ContentDisposition() {}

  /** The name as the sender gave it, not yet safe; empty when there is none that can be read. */
  static Optional<String> fileName(@Nullable String header) {
    if (header == null || header.length() > LONGEST) {
      return Optional.empty();
    }
    var extended = EXTENDED.matcher(header);
    if (extended.find()) {
      return decoded(extended.group(1));
    }
    var plain = PLAIN.matcher(header);
    return plain.find()
        ? Optional.of(plain.group(1) == null ? plain.group(2) : plain.group(1))
        : Optional.empty();
  }

  /** Tells a browser to save the file under this name, never to show it. */
  static String attachment(String name) {
    var ascii = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(name);
  }

  private static Optional<String> decoded(String value) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) != '%') {
        bytes.write(value.charAt(i));
      } else if (i + 2 < value.length()
          && HexFormat.isHexDigit(value.charAt(i + 1))
          && HexFormat.isHexDigit(value.charAt(i + 2))) {
        bytes.write(HexFormat.fromHexDigits(value, i + 1, i + 3));
        i += 2;
      } else {
        return Optional.empty();
      }
    }
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return Optional.of(decoder.decode(ByteBuffer.wrap(bytes.toByteArray())).toString());
    } catch (CharacterCodingException noUtf8) {
      return Optional.empty();
    }
  }

  private static String encoded(String name) {
    var text = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      if (ATTRIBUTE_CHARACTERS.indexOf(b) >= 0) {
        text.append((char) b);
      } else {
        text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return text.toString();
  }
}
