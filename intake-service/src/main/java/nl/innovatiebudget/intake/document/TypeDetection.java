package nl.innovatiebudget.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds the type of a file by its first bytes, and that of a container by what is in it. The name
 * is not asked: it is the sender's word.
 */
@ApplicationScoped
class TypeDetection {

  private static final int HEAD = 16;

  private final ContainerInspection inspection;

  TypeDetection(DocumentsConfig config) {
    this.inspection = new ContainerInspection(config.container());
  }

  FoundType typeOf(Path file) throws IOException {
    byte[] head;
    try (var bytes = Files.newInputStream(file)) {
      head = bytes.readNBytes(HEAD);
    }
    if (DocumentType.DOCX.startsLike(head)) {
      return inspection.typeOf(file);
    }
    var mediaType = byMagic(file);
    var type = DocumentType.of(mediaType);
    if (type.isEmpty()) {
      return new FoundType.Other(mediaType);
    }
    return type.get().startsLike(head)
        ? new FoundType.Known(type.get())
        : new FoundType.Other(MediaType.OCTET_STREAM.toString());
  }

  private static String byMagic(Path file) throws IOException {
    try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
      return MimeTypes.getDefaultMimeTypes().detect(bytes, new Metadata()).getBaseType().toString();
    }
  }
}
