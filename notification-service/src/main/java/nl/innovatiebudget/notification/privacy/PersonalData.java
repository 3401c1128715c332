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
import org.jspecify.annotations.Nullable;

/** Where names and addresses of people are in this database, and how they leave it. */
@ApplicationScoped
class PersonalData {

  /** The same as the suppression of addresses makes. */
  private static final String HASH = "encode(sha256(convert_to(lower(btrim(%s)), 'UTF8')), 'hex')";

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

  /** All parties of an application that are not erased, locked. */
  @Transactional(TxType.MANDATORY)
  List<Person> lockParties(UUID applicationId, boolean passOverLocked) {
    return people(
        "select party_id, name, contact_email, language, null from party"
            + " where application_id = ?1 and erased_at is null order by party_id for update"
            + (passOverLocked ? " skip locked" : ""),
        applicationId);
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

  /** An invitation has words that somebody chose freely; nothing of those stays. */
  private int redact(Words words, Redaction redaction, String mark) {
    boolean free = words.kind().equals("PARTNER_INVITED");
    var subject = free ? mark : redaction.in(words.subject());
    var text = free ? mark : redaction.in(words.text());
    var html = free ? mark : redaction.in(words.html());
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

  /** Where it went is forgotten, that it went and when is not. */
  @Transactional(TxType.MANDATORY)
  int forgetAddresses(Collection<UUID> people, String column) {
    return database
        .createNativeQuery(
            "update delivery d set address = null, last_detail = null from message m"
                + " where m.message_id = d.message_id and d.address is not null and m."
                + column
                + " in (:people)")
        .setParameter("people", people)
        .executeUpdate();
  }

  /** Digests are no message's: they are found by where they went. */
  @Transactional(TxType.MANDATORY)
  int forgetDigests(Collection<String> addresses) {
    return addresses.isEmpty()
        ? 0
        : database
            .createNativeQuery(
                "update delivery set address = null, last_detail = null"
                    + " where purpose = 'DIGEST' and address in (:addresses)")
            .setParameter("addresses", addresses)
            .executeUpdate();
  }

  /** Also a hash tells who knows the address; it stays while somebody else has that address. */
  @Transactional(TxType.MANDATORY)
  void forgetSuppressions(Collection<String> addresses) {
    for (var address : addresses) {
      database
          .createNativeQuery(
              "delete from suppressed_address where address_hash = "
                  + HASH.formatted("?1")
                  + " and not exists (select from party where lower(contact_email) = lower(?1))"
                  + " and not exists (select from juror where lower(email) = lower(?1))")
          .setParameter(1, address)
          .executeUpdate();
    }
  }

  /**
   * The numbers by which a public body logs in stay: its inbox is its own. Those of others have no
   * use, and may be of a single person.
   */
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
    database
        .createNativeQuery(
            "delete from party_body b using party p where p.party_id = b.party_id"
                + " and p.role in ('PRIVATE_PARTNER', 'CONTRACTOR') and p.party_id in (:parties)")
        .setParameter("parties", parties.stream().map(Person::id).toList())
        .executeUpdate();
  }

  @Transactional(TxType.MANDATORY)
  void forgetJuror(Person juror, Instant now) {
    database
        .createNativeQuery(
            "update juror set name = ?2, email = null, subject = null, erased_at = ?3"
                + " where juror_id = ?1")
        .setParameter(1, juror.id())
        .setParameter(2, juror.mark())
        .setParameter(3, now)
        .executeUpdate();
    database
        .createNativeQuery("delete from preference where subject = cast(?1 as text)")
        .setParameter(1, juror.login())
        .executeUpdate();
  }

  /** The address that a juror prefers, if it named one. */
  @Transactional(TxType.MANDATORY)
  @SuppressWarnings("unchecked")
  List<String> preferredAddress(@Nullable String login) {
    return database
        .createNativeQuery(
            "select email from preference where subject = cast(?1 as text) and email is not null",
            String.class)
        .setParameter(1, login)
        .getResultList();
  }

  /** What is on its way to a juror. */
  @Transactional(TxType.MANDATORY)
  long openDeliveriesTo(UUID jurorId) {
    return (Long)
        database
            .createNativeQuery(
                "select count(*) from delivery d join message m using (message_id)"
                    + " where m.juror_id = ?1 and "
                    + Courses.OPEN,
                Long.class)
            .setParameter(1, jurorId)
            .getSingleResult();
  }
}
