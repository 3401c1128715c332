package nl.innovatiebudget.notification.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.notification.letter.Sha256;

/** What went to the printer, and when it was posted. */
@ApplicationScoped
class PaperBatches {

  private static final String SELECT =
      "select b.batch_id, b.made_by, b.made_at,"
          + " (select count(*) from paper_letter l where l.batch_id = b.batch_id), b.pages,"
          + " b.csv_sha256, b.pdf_sha256, d.dispatched_on"
          + " from paper_batch b left join paper_posting d using (batch_id) ";

  private final EntityManager database;

  PaperBatches(EntityManager database) {
    this.database = database;
  }

  @Transactional(TxType.MANDATORY)
  void add(
      UUID batchId,
      String madeBy,
      Instant madeAt,
      List<WaitingLetter> letters,
      PrintFile print,
      byte[] csv) {
    database
        .createNativeQuery(
            "insert into paper_batch (batch_id, made_by, made_at, pages, csv, csv_sha256, pdf,"
                + " pdf_sha256) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .setParameter(1, batchId)
        .setParameter(2, madeBy)
        .setParameter(3, madeAt)
        .setParameter(4, print.pages())
        .setParameter(5, csv)
        .setParameter(6, Sha256.of(csv))
        .setParameter(7, print.pdf())
        .setParameter(8, Sha256.of(print.pdf()))
        .executeUpdate();
    for (int i = 0; i < letters.size(); i++) {
      var placed = print.envelopes().get(i);
      database
          .createNativeQuery(
              "insert into paper_letter (delivery_id, batch_id, position, first_page, pages)"
                  + " values (?1, ?2, ?3, ?4, ?5)")
          .setParameter(1, letters.get(i).deliveryId())
          .setParameter(2, batchId)
          .setParameter(3, i + 1)
          .setParameter(4, placed.firstPage())
          .setParameter(5, placed.pages())
          .executeUpdate();
    }
  }

  /** The newest first. */
  @Transactional
  @SuppressWarnings("unchecked")
  List<PaperBatch> newest(int most) {
    return database
        .createNativeQuery(
            SELECT + "order by b.made_at desc, b.batch_id limit ?1", PaperBatch.class)
        .setParameter(1, most)
        .getResultList();
  }

  @Transactional
  Optional<PaperBatch> find(UUID batchId) {
    return database
        .createNativeQuery(SELECT + "where b.batch_id = ?1", PaperBatch.class)
        .setParameter(1, batchId)
        .getResultStream()
        .map(PaperBatch.class::cast)
        .findFirst();
  }

  /** Holds it until the transaction ends, so that two people do not record two days. */
  @Transactional(TxType.MANDATORY)
  Optional<PaperBatch> lock(UUID batchId) {
    database
        .createNativeQuery("select 1 from paper_batch where batch_id = ?1 for update")
        .setParameter(1, batchId)
        .getResultList();
    return find(batchId);
  }

  /** In the order of the print. */
  @Transactional
  @SuppressWarnings("unchecked")
  List<PaperBatch.Letter> lettersOf(UUID batchId) {
    return database
        .createNativeQuery(
            "select l.position, l.delivery_id, d.message_id, d.state, l.first_page, l.pages"
                + " from paper_letter l join delivery d using (delivery_id)"
                + " where l.batch_id = ?1 order by l.position",
            PaperBatch.Letter.class)
        .setParameter(1, batchId)
        .getResultList();
  }

  @Transactional
  Optional<byte[]> csv(UUID batchId) {
    return bytes("csv", batchId);
  }

  @Transactional
  Optional<byte[]> pdf(UUID batchId) {
    return bytes("pdf", batchId);
  }

  private Optional<byte[]> bytes(String column, UUID batchId) {
    return database
        .createNativeQuery(
            "select " + column + " from paper_batch where batch_id = ?1 and erased_at is null",
            byte[].class)
        .setParameter(1, batchId)
        .getResultStream()
        .map(byte[].class::cast)
        .findFirst();
  }

  @Transactional(TxType.MANDATORY)
  void dispatched(UUID batchId, LocalDate day, String recordedBy, Instant recordedAt) {
    database
        .createNativeQuery(
            "insert into paper_dispatch (batch_id, dispatched_on, recorded_by, recorded_at)"
                + " values (?1, ?2, ?3, ?4)")
        .setParameter(1, batchId)
        .setParameter(2, day)
        .setParameter(3, recordedBy)
        .setParameter(4, recordedAt)
        .executeUpdate();
  }

  /** The day that was recorded first stays. */
  @Transactional(TxType.MANDATORY)
  void corrected(
      UUID batchId, LocalDate day, String reason, String recordedBy, Instant recordedAt) {
    database
        .createNativeQuery(
            "insert into paper_dispatch_correction"
                + " (batch_id, dispatched_on, reason, recorded_by, recorded_at)"
                + " values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, batchId)
        .setParameter(2, day)
        .setParameter(3, reason)
        .setParameter(4, recordedBy)
        .setParameter(5, recordedAt)
        .executeUpdate();
  }

  /**
   * Its envelopes that were not discarded and have a letter that decides on an application. One
   * that corrects another is not among them: the terms are those of the first.
   */
  @Transactional(TxType.MANDATORY)
  @SuppressWarnings("unchecked")
  List<PostedLetter> decisionsIn(UUID batchId) {
    return database
        .createNativeQuery(
            "select d.delivery_id, l.letter_id, l.decision_id, l.application_id, a.round_id"
                + " from paper_letter p join delivery d using (delivery_id)"
                + " join message m using (message_id) join letter l using (letter_id)"
                + " join application a on a.application_id = l.application_id"
                + " where p.batch_id = ?1 and d.state in ('PENDING', 'SENT')"
                + " and l.amount_cents is not null and l.corrects is null"
                + " order by l.application_id, p.position",
            PostedLetter.class)
        .setParameter(1, batchId)
        .getResultList();
  }

  /** How many of its envelopes were posted. */
  @Transactional(TxType.MANDATORY)
  int sent(UUID batchId) {
    return ((Number)
            database
                .createNativeQuery(
                    "select count(*) from paper_letter join delivery using (delivery_id)"
                        + " where batch_id = ?1 and state = 'SENT'")
                .setParameter(1, batchId)
                .getSingleResult())
        .intValue();
  }
}
