package nl.innovatiebudget.notification.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.notification.template.MessageKind;
import org.jspecify.annotations.Nullable;

/** Who people are, and the words that were said to them, and how both leave this database. */
@ApplicationScoped
class PersonalData {

  private final EntityManager database;

  PersonalData(EntityManager database) {
    this.database = database;
  }

  /** Who is to be forgotten; a juror has no organisation, a party has no login of its own. */
  record Person(
      UUID id, String name, @Nullable String address, String language, @Nullable String login) {
    String mark() {
      return language.equals("EN") ? "[erased]" : "[gewist]";
    }
  }

  private record Words(
      UUID messageId,
      String kind,
      String subject,
      String text,
      String html,
      @Nullable String noticeSubject,
      @Nullable String noticeText,
      @Nullable String noticeHtml) {}

  /**
   * All parties of an application that are not erased, locked after the application as every event
   * about it does: what is being written to them now is there, or finds them erased.
   */
  @Transactional(TxType.MANDATORY)
  List<Person> lockParties(UUID applicationId, boolean passOverLocked) {
    if (!isLocked(applicationId, passOverLocked)) {
      return List.of();
    }
    return people(
        "select party_id, name, contact_email, language, null from party"
            + " where application_id = ?1 and erased_at is null order by party_id for update"
            + (passOverLocked ? " skip locked" : ""),
        applicationId);
  }

  /** True too for a draft, of which there is no application here. */
  private boolean isLocked(UUID applicationId, boolean passOverLocked) {
    var locked =
        database
            .createNativeQuery(
                "select 1 from application where application_id = ?1 for update"
                    + (passOverLocked ? " skip locked" : ""))
            .setParameter(1, applicationId)
            .getResultList();
    return !locked.isEmpty()
        || !(Boolean)
            database
                .createNativeQuery(
                    "select exists (select from application where application_id = ?1)",
                    Boolean.class)
                .setParameter(1, applicationId)
                .getSingleResult();
  }

  @Transactional(TxType.MANDATORY)
  List<Person> lockJuror(UUID jurorId, boolean passOverLocked) {
    return people(
        "select juror_id, name, email, language, subject from juror"
            + " where juror_id = ?1 and erased_at is null for update"
            + (passOverLocked ? " skip locked" : ""),
        jurorId);
  }

  @SuppressWarnings("unchecked")
  private List<Person> people(String sql, UUID id) {
    return ((List<Object[]>) database.createNativeQuery(sql).setParameter(1, id).getResultList())
        .stream()
            .map(
                row ->
                    new Person(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4]))
            .toList();
  }

  /** The words of messages to these people, without their names and addresses. */
  @Transactional(TxType.MANDATORY)
  int redactMessages(List<Person> people, String column) {
    var names = new ArrayList<String>();
    people.forEach(
        person -> {
          names.add(person.name());
          if (person.address() != null) {
            names.add(person.address());
          }
        });
    int changed = 0;
    for (var person : people) {
      var redaction = Redaction.of(names, person.mark());
      for (var words : wordsTo(person, column)) {
        changed += redact(words, redaction, person.mark());
      }
    }
    return changed;
  }

  @SuppressWarnings("unchecked")
  private List<Words> wordsTo(Person person, String column) {
    return ((List<Object[]>)
            database
                .createNativeQuery(
                    "select message_id, kind, subject, text, html, notice_subject, notice_text,"
                        + " notice_html from message where "
                        + column
                        + " = ?1 for update")
                .setParameter(1, person.id())
                .getResultList())
        .stream()
            .map(
                row ->
                    new Words(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7]))
            .toList();
  }

  private int redact(Words words, Redaction redaction, String mark) {
    var free = FreeWords.of(MessageKind.valueOf(words.kind()));
    boolean wholeText = free != FreeWords.NOWHERE;
    var subject = free == FreeWords.IN_SUBJECT_AND_TEXT ? mark : redaction.in(words.subject());
    var text = wholeText ? mark : redaction.in(words.text());
    var html = wholeText ? mark : redaction.in(words.html());
    return database
        .createNativeQuery(
            "update message set subject = ?2, text = ?3, html = ?4, notice_subject = ?5,"
                + " notice_text = ?6, notice_html = ?7 where message_id = ?1 and"
                + " (subject, text, html, notice_subject, notice_text, notice_html)"
                + " is distinct from (cast(?2 as text), cast(?3 as text), cast(?4 as text),"
                + " cast(?5 as text), cast(?6 as text), cast(?7 as text))")
        .setParameter(1, words.messageId())
        .setParameter(2, subject)
        .setParameter(3, text)
        .setParameter(4, html)
        .setParameter(5, redaction.in(words.noticeSubject()))
        .setParameter(6, redaction.in(words.noticeText()))
        .setParameter(7, redaction.in(words.noticeHtml()))
        .executeUpdate();
  }

  @Transactional(TxType.MANDATORY)
  void forgetParties(List<Person> parties, Instant now) {
    for (var party : parties) {
      database
          .createNativeQuery(
              "update party set name = ?2, contact_email = null, erased_at = ?3 where party_id = ?1")
          .setParameter(1, party.id())
          .setParameter(2, party.mark())
          .setParameter(3, now)
          .executeUpdate();
    }
  }

  /**
   * The numbers by which a public body logs in stay: its inbox is its own. Those of others have no
   * use, and may be of a single person.
   */
  @Transactional(TxType.MANDATORY)
  void forgetNumbers(Collection<UUID> parties) {
    database
        .createNativeQuery(
            "delete from party_body b using party p where p.party_id = b.party_id"
                + " and p.role in ('PRIVATE_PARTNER', 'CONTRACTOR') and p.party_id in (:parties)")
        .setParameter("parties", parties)
        .executeUpdate();
  }

  @Transactional(TxType.MANDATORY)
  int forgetJuror(Person juror, Instant now) {
    database
        .createNativeQuery(
            "update juror set name = ?2, email = null, subject = null, erased_at = ?3"
                + " where juror_id = ?1")
        .setParameter(1, juror.id())
        .setParameter(2, juror.mark())
        .setParameter(3, now)
        .executeUpdate();
    return database
        .createNativeQuery(
            "delete from preference where subject = cast(?1 as text) and not officer")
        .setParameter(1, juror.login())
        .executeUpdate();
  }
}
