package nl.innovatiebudget.images;

/** Looks for bytes among bytes. */
final class Bytes {

  private Bytes() {}

  static boolean contain(byte[] content, byte[] sought) {
    for (int i = 0; i + sought.length <= content.length; i++) {
      int same = 0;
      while (same < sought.length && content[i + same] == sought[same]) {
        same++;
      }
      if (same == sought.length) {
        return true;
      }
    }
    return false;
  }
}
