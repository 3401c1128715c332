package nl.innovatiebudget.intake.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.innovatiebudget.kit.problem.Text;

/**
 * Reads a ZIP container entry by entry, within bounds, and says which document it is. The list of
 * entries is bounded before it is read, and no entry is held in memory.
 */
final class ContainerInspection {

  private static final String OOXML_PARTS = "[Content_Types].xml";
  private static final String ODF_TYPE = "mimetype";
  private static final int LONGEST_PART_LIST = 1024 * 1024;
  private static final int LONGEST_ODF_TYPE = 100;
  private static final long RATIO_COUNTS_FROM = 1024 * 1024;

  private static final Text BOMB =
      new Text(
          "het wordt bij het uitpakken veel te groot.", "it becomes far too large when unpacked.");
  private static final Text MACROS = new Text("er zitten macro's in.", "there are macros in it.");
  private static final Text DAMAGED =
      new Text("het is beschadigd of vreemd opgebouwd.", "it is damaged or strangely built.");

  private final DocumentsConfig.Container bounds;

  ContainerInspection(DocumentsConfig.Container bounds) {
    this.bounds = bounds;
  }

  /** A container that is not as it should be, and why. */
  private static final class HarmfulException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Text reason;

    HarmfulException(Text reason) {
      this.reason = reason;
    }
  }

  FoundType typeOf(Path file) throws IOException {
    var directory = ZipDirectory.of(file);
    if (directory.isEmpty()) {
      return new FoundType.Suspicious(DAMAGED);
    }
    if (directory.get().entries() > bounds.maximumEntries()) {
      return new FoundType.Suspicious(BOMB);
    }
    try (var zip = new ZipFile(file.toFile())) {
      readAll(zip);
      return type(zip);
    } catch (HarmfulException e) {
      return new FoundType.Suspicious(e.reason);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      return new FoundType.Suspicious(DAMAGED);
    }
  }

  /** Unpacks everything into nothing, to know that it can be unpacked. */
  private void readAll(ZipFile zip) throws IOException {
    if (zip.size() > bounds.maximumEntries()) {
      throw new HarmfulException(BOMB);
    }
    Set<String> names = new HashSet<>();
    var piece = new byte[StagingArea.PIECE];
    long left = bounds.maximumUnpackedBytes();
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      var entry = entries.nextElement();
      refuseStrange(entry.getName(), names);
      left -= unpack(zip, entry, piece, left);
    }
  }

  private static void refuseStrange(String name, Set<String> names) throws HarmfulException {
    var path = name.toLowerCase(Locale.ROOT).replace('\\', '/');
    if (!names.add(path) || path.startsWith("/") || ("/" + path + "/").contains("/../")) {
      throw new HarmfulException(DAMAGED);
    }
    if (path.endsWith("vbaproject.bin")
        || path.startsWith("basic/")
        || path.startsWith("scripts/")) {
      throw new HarmfulException(MACROS);
    }
  }

  private long unpack(ZipFile zip, ZipEntry entry, byte[] piece, long left) throws IOException {
    long most =
        Math.min(
            left,
            Math.max(
                RATIO_COUNTS_FROM, bounds.maximumRatio() * Math.max(0, entry.getCompressedSize())));
    long size = 0;
    try (var bytes = zip.getInputStream(entry)) {
      int read;
      while ((read = bytes.read(piece)) >= 0) {
        size += read;
        if (size > most) {
          throw new HarmfulException(BOMB);
        }
      }
    }
    return size;
  }

  private static FoundType type(ZipFile zip) throws IOException {
    var mediaType = "application/zip";
    if (zip.getEntry(OOXML_PARTS) != null) {
      var parts = OoxmlParts.read(start(zip, OOXML_PARTS, LONGEST_PART_LIST));
      if (parts.hasMacros()) {
        throw new HarmfulException(MACROS);
      }
      mediaType = parts.mediaType().orElse(mediaType);
    } else if (zip.getEntry(ODF_TYPE) != null) {
      mediaType =
          new String(start(zip, ODF_TYPE, LONGEST_ODF_TYPE), StandardCharsets.US_ASCII).strip();
    }
    var found = mediaType;
    return DocumentType.of(found)
        .<FoundType>map(FoundType.Known::new)
        .orElseGet(() -> new FoundType.Other(printable(found)));
  }

  private static byte[] start(ZipFile zip, String name, int most) throws IOException {
    try (InputStream bytes = zip.getInputStream(zip.getEntry(name))) {
      return bytes.readNBytes(most);
    }
  }

  /** It goes into an answer, and was made up by the sender. */
  private static String printable(String mediaType) {
    return mediaType.matches("[a-zA-Z0-9.+-]{1,60}/[a-zA-Z0-9.+-]{1,100}")
        ? mediaType
        : "application/zip";
  }
}
