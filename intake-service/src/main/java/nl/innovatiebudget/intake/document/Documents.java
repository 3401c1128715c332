package nl.innovatiebudget.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.identity.Caller;

/** The documents of the applications. Takes part in the transaction there is. */
@ApplicationScoped
public class Documents {

  private static final String SELECT =
      "select d.document_id, d.application_id, d.kind, d.name, d.media_type, c.size_bytes, d.sha256,"
          + " c.status, d.uploaded_at from document d join document_content c using (sha256) ";

  private final DataSource database;

  Documents(DataSource database) {
    this.database = database;
  }

  /** All documents of an application, the oldest first. */
  public List<Document> of(UUID applicationId) {
    return select(
        "where d.application_id = ? order by d.uploaded_at, d.document_id",
        query -> query.setObject(1, applicationId));
  }

  /** One document of this application. */
  Optional<Document> find(UUID applicationId, UUID documentId) {
    return select(
            "where d.application_id = ? and d.document_id = ?",
            query -> {
              query.setObject(1, applicationId);
              query.setObject(2, documentId);
            })
        .stream()
        .findFirst();
  }

  Optional<Document> find(UUID documentId) {
    return select("where d.document_id = ?", query -> query.setObject(1, documentId)).stream()
        .findFirst();
  }

  /** Whether a report on the project refers to it. */
  boolean isReported(UUID documentId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement("select from report_document where document_id = ?")) {
      query.setObject(1, documentId);
      try (var row = query.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Says that bytes are about to be kept for a document, so that they are not removed as an orphan
   * for a while. Bytes that are known keep their status.
   */
  void claim(String sha256, long sizeBytes) {
    run(
        "insert into document_content (sha256, size_bytes) values (?, ?)"
            + " on conflict (sha256) do update set claimed_at = now()",
        insert -> {
          insert.setString(1, sha256);
          insert.setLong(2, sizeBytes);
        });
  }

  /** Keeps the document; its bytes have been claimed and are in the store. */
  void add(Document document, Caller uploader, BodyId body) {
    run(
        "insert into document (document_id, application_id, kind, name, media_type, sha256,"
            + " uploaded_at, acting_subject, body_kind, body_value)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        insert -> {
          insert.setObject(1, document.documentId());
          insert.setObject(2, document.applicationId());
          insert.setString(3, document.kind());
          insert.setString(4, document.name());
          insert.setString(5, document.mediaType());
          insert.setString(6, document.sha256());
          insert.setObject(7, document.uploadedAt().atOffset(ZoneOffset.UTC));
          insert.setString(8, uploader.actingSubject());
          insert.setString(9, body.kind().name());
          insert.setString(10, body.value());
        });
  }

  /** Removes the document; its bytes go later, when no other document refers to them. */
  void remove(UUID documentId) {
    run("delete from document where document_id = ?", delete -> delete.setObject(1, documentId));
  }

  private List<Document> select(String where, Binding binding) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(SELECT + where)) {
      binding.bind(query);
      List<Document> found = new ArrayList<>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          found.add(document(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(String sql, Binding binding) {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      binding.bind(statement);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fills in the parameters of a statement. */
  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private static Document document(ResultSet row) throws SQLException {
    return new Document(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        row.getString(7),
        DocumentStatus.valueOf(row.getString(8)),
        row.getObject(9, OffsetDateTime.class).toInstant());
  }
}
