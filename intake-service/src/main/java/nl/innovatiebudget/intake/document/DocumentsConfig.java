package nl.innovatiebudget.intake.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import nl.innovatiebudget.kit.links.SignedLinks;

/** What may be uploaded, where it is kept and who looks for viruses in it. */
@ConfigMapping(prefix = "innovatiebudget.documents")
public interface DocumentsConfig {

  /** Largest file; stays below {@code quarkus.http.limits.max-body-size}. A round may ask less. */
  @WithDefault("26214400")
  long maximumFileBytes();

  /** Most bytes of all documents of one application together. A round may ask less. */
  @WithDefault("104857600")
  long maximumTotalBytes();

  /** Most documents of one application. */
  @WithDefault("40")
  int maximumDocuments();

  /** The types that are accepted where a round does not name them. */
  @WithDefault("PDF,DOCX,ODT,XLSX,ODS,PNG,JPEG")
  Set<DocumentType> types();

  /** A slower upload is cut off. */
  @WithDefault("10m")
  Duration uploadWithin();

  /** Most uploads that one replica receives at the same time, as each holds a thread. */
  @WithDefault("16")
  int uploadsAtOnce();

  /** How many of those may be of one body. */
  @WithDefault("4")
  int uploadsAtOncePerBody();

  /** How long bytes stay that no document refers to, and a part of an upload that broke off. */
  @WithDefault("1h")
  Duration removeOrphansAfter();

  Store store();

  Container container();

  Scanner scanner();

  Links links();

  /** Where the bytes are. */
  interface Store {

    @WithDefault("DIRECTORY")
    Kind kind();

    /** Root of the directory store; the replicas of a service have to share it. */
    @WithDefault("target/documents")
    Path directory();

    /** Where an upload is written before it is accepted, when the store is not a directory. */
    @WithDefault("${java.io.tmpdir}/innovatiebudget-documents")
    Path incoming();

    S3 s3();

    enum Kind {
      DIRECTORY,
      S3
    }
  }

  /** An object store that speaks S3. */
  interface S3 {

    /** Has to be given when this store is chosen. */
    Optional<String> bucket();

    /** Absent means Amazon's own for the region. */
    Optional<URI> endpoint();

    @WithDefault("eu-west-1")
    String region();

    /** Both absent means what the environment of the process provides. */
    Optional<String> accessKeyId();

    Optional<String> secretAccessKey();

    /** Whether the bucket is in the path of the address; most stores other than Amazon ask that. */
    @WithDefault("true")
    boolean pathStyle();

    @WithDefault("10s")
    Duration attemptWithin();

    @WithDefault("60s")
    Duration answerWithin();
  }

  /** What a document that is a ZIP container (OOXML, ODF) may unpack to. */
  interface Container {

    @WithDefault("5000")
    int maximumEntries();

    @WithDefault("268435456")
    long maximumUnpackedBytes();

    /** Unpacked to packed size of one entry, once it is larger than a megabyte. */
    @WithDefault("200")
    int maximumRatio();
  }

  /**
   * The virus scanner, a clamd on TCP. Its size limits have to be above {@link #maximumFileBytes}.
   */
  interface Scanner {

    @WithDefault("127.0.0.1")
    String host();

    @WithDefault("3310")
    int port();

    @WithDefault("2s")
    Duration connectWithin();

    /** From the first byte sent to the verdict. */
    @WithDefault("60s")
    Duration scanWithin();

    @WithDefault("65536")
    int chunkBytes();

    /** How often is looked for work, and whether the scanner answers. */
    @WithDefault("2s")
    Duration every();

    /** Most contents scanned in one go. */
    @WithDefault("20")
    int batch();

    /** Wait after a first failed scan of a content; doubles each time. */
    @WithDefault("10s")
    Duration retryAfter();

    @WithDefault("15m")
    Duration longestRetryAfter();
  }

  /** Time-limited links. */
  interface Links {

    /** Key of the signature; at least 32 characters, and not the default one in production. */
    @WithDefault(SignedLinks.KEY_FOR_DEVELOPMENT)
    String key();
  }
}
