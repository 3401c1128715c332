package nl.innovatiebudget.intake.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as people send them, and as nobody should. No two have the same bytes. */
final class Samples {

  static final int MEGA = 1024 * 1024;

  private static final AtomicLong COUNTER = new AtomicLong(System.nanoTime());
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  private Samples() {}

  static byte[] pdf() {
    return pdf("plan " + COUNTER.incrementAndGet());
  }

  static byte[] pdf(String text) {
    return ("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n(" + text + ")\nendobj\n%%EOF\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Starts like a PDF and has exactly this many bytes. */
  static byte[] pdfOf(int bytes) {
    var content = new byte[bytes];
    new Random(COUNTER.incrementAndGet()).nextBytes(content);
    System.arraycopy(pdf("large"), 0, content, 0, 20);
    return content;
  }

  /** In two parts, so that no scanner takes this source file for the thing itself. */
  static String eicar() {
    return "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
  }

  static byte[] infectedPdf() {
    return pdf(eicar() + COUNTER.incrementAndGet());
  }

  static byte[] docx() {
    return zip(ooxml(WORD));
  }

  static byte[] xlsx() {
    return zip(ooxml(EXCEL));
  }

  static byte[] odt() {
    return zip(odf("application/vnd.oasis.opendocument.text"));
  }

  static byte[] ods() {
    return zip(odf("application/vnd.oasis.opendocument.spreadsheet"));
  }

  static byte[] png() {
    return Base64.getDecoder()
        .decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
                + "rkJggg==");
  }

  static byte[] jpeg() {
    return bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
  }

  static byte[] windowsProgram() {
    var program = new byte[512];
    System.arraycopy(
        bytes('M', 'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff), 0, program, 0, 14);
    program[60] = (byte) 128;
    System.arraycopy(bytes('P', 'E', 0, 0, 0x64, 0x86), 0, program, 128, 6);
    return program;
  }

  /**
   * What Windows runs, with a PDF inside: some readers look for its start in the first kilobyte.
   */
  static byte[] programAndPdf() {
    var program = windowsProgram();
    var pdf = pdf();
    System.arraycopy(pdf, 0, program, 256, pdf.length);
    return program;
  }

  static byte[] linuxProgram() {
    var program = new byte[128];
    System.arraycopy(bytes(0x7f, 'E', 'L', 'F', 2, 1, 1, 0), 0, program, 0, 8);
    program[16] = 2;
    program[18] = 62;
    return program;
  }

  static byte[] docxWith(String name, byte[] content) {
    var entries = ooxml(WORD);
    entries.put(name, content);
    return zip(entries);
  }

  static byte[] ooxmlOf(String mainContentType) {
    return zip(ooxml(mainContentType));
  }

  static byte[] plainZip() {
    return zip(Map.of("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)));
  }

  /** A Word document that unpacks to this many megabytes of nothing. */
  static byte[] bomb(int megabytes) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var entry : ooxml(WORD).entrySet()) {
        add(zip, entry.getKey(), entry.getValue());
      }
      zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
      for (int i = 0; i < megabytes; i++) {
        zip.write(new byte[MEGA]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] docxWithEntries(int count) {
    var entries = ooxml(WORD);
    for (int i = 0; i < count; i++) {
      entries.put("word/part" + i, new byte[0]);
    }
    return zip(entries);
  }

  /** Lists the same packed bytes many times under other names, each of a modest ratio. */
  static byte[] overlappingBomb(int times) {
    var content = new byte[64 * 1024];
    new Random(1).nextBytes(content);
    var one = zip(Map.of("00000", content));
    var buffer = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN);
    int end = one.length - 22;
    int listAt = buffer.getInt(end + 16);
    var out = new ByteArrayOutputStream();
    out.write(one, 0, listAt);
    for (int i = 0; i < times; i++) {
      out.write(one, listAt, 46);
      out.writeBytes("%05d".formatted(i).getBytes(StandardCharsets.US_ASCII));
      out.write(one, listAt + 51, end - listAt - 51);
    }
    buffer.putShort(end + 8, (short) times).putShort(end + 10, (short) times);
    buffer.putInt(end + 12, (end - listAt) * times);
    out.write(one, end, 22);
    return out.toByteArray();
  }

  static byte[] zip(Map<String, byte[]> entries) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var entry : entries.entrySet()) {
        add(zip, entry.getKey(), entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static Map<String, byte[]> ooxml(String mainContentType) {
    var types =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="xml" ContentType="application/xml"/>
          <Override PartName="/main.xml" ContentType="%s"/>
        </Types>"""
            .formatted(mainContentType);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8));
    entries.put("main.xml", ("<x>" + COUNTER.incrementAndGet() + "</x>").getBytes());
    return entries;
  }

  private static Map<String, byte[]> odf(String mediaType) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("mimetype", mediaType.getBytes(StandardCharsets.US_ASCII));
    entries.put("content.xml", ("<x>" + COUNTER.incrementAndGet() + "</x>").getBytes());
    return entries;
  }

  private static byte[] bytes(int... values) {
    var bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
