package nl.innovatiebudget.intake.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * How many entries a ZIP file lists, by the record at its end (APPNOTE.TXT 4.3.16): asked before
 * the list itself is read into memory.
 *
 * @param entries at most {@value #MOST_ENTRIES}; a document needs no ZIP64
 */
record ZipDirectory(int entries) {

  private static final int RECORD = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int SIGNATURE = 0x06054b50;
  private static final int MOST_ENTRIES = 65_534;
  private static final int ENTRIES_AT = 10;
  private static final int SIZE_AT = 12;
  private static final int COMMENT_AT = 20;
  private static final long MOST_BYTES_AN_ENTRY = 1024;

  /** Empty when there is no such record at the end, or its list is larger than its entries need. */
  static Optional<ZipDirectory> of(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      int length = Math.toIntExact(Math.min(channel.size(), RECORD + LONGEST_COMMENT));
      var tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
      long from = channel.size() - length;
      while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
        // goes on until the tail is complete
      }
      for (int at = length - RECORD; at >= 0; at--) {
        if (tail.getInt(at) == SIGNATURE
            && at + RECORD + Short.toUnsignedInt(tail.getShort(at + COMMENT_AT)) == length) {
          return sensible(tail, at);
        }
      }
      return Optional.empty();
    }
  }

  private static Optional<ZipDirectory> sensible(ByteBuffer tail, int at) {
    int entries = Short.toUnsignedInt(tail.getShort(at + ENTRIES_AT));
    long size = Integer.toUnsignedLong(tail.getInt(at + SIZE_AT));
    return entries <= MOST_ENTRIES && size <= entries * MOST_BYTES_AN_ENTRY
        ? Optional.of(new ZipDirectory(entries))
        : Optional.empty();
  }
}
