package nl.innovatiebudget.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Writes a subject as encoded words (RFC 2047), folded over lines. Done here because the mail
 * client (Vert.x 4.5) encodes each half of a surrogate pair by itself, by which emoji are lost.
 */
final class EncodedSubject {

  /** An encoded word has at most 75 characters, 12 of them around the Base64. */
  private static final int MOST_BYTES = 45;

  private EncodedSubject() {}

  static String of(String subject) {
    if (subject.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      return subject;
    }
    List<String> words = new ArrayList<>();
    var word = new StringBuilder();
    int bytes = 0;
    for (int codePoint : subject.codePoints().toArray()) {
      var character = Character.toString(codePoint);
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > MOST_BYTES) {
        words.add(encode(word.toString()));
        word.setLength(0);
        bytes = 0;
      }
      word.append(character);
      bytes += size;
    }
    words.add(encode(word.toString()));
    return String.join("\n ", words);
  }

  private static String encode(String word) {
    var utf8 = word.getBytes(StandardCharsets.UTF_8);
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8) + "?=";
  }
}
