package nl.innovatiebudget.assessment.conflict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.casefile.Party;
import nl.innovatiebudget.assessment.jury.Interests;
import nl.innovatiebudget.assessment.jury.Tie;
import nl.innovatiebudget.kit.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/**
 * Finds who of a jury has an interest in a case, at the level of organisations and across all
 * parties. Everything by which a juror can be recognised is looked up, so the work grows with the
 * parties and the conflicts, not with jurors times cases. A pure function of the facts.
 */
final class ConflictIndex {

  private final Map<UUID, List<Bond>> byOrganisation = new HashMap<>();
  private final Map<String, List<Bond>> byNumber = new HashMap<>();
  private final Map<String, List<Bond>> byName = new HashMap<>();
  private final Map<String, List<Bond>> byDomain = new HashMap<>();
  private final Map<String, String> nameKeys = new HashMap<>();

  /**
   * What binds one juror to one organisation.
   *
   * @param sure the ground when it is this very organisation
   * @param likely the ground when only the name is the same
   * @param source see {@link Conflict#source}
   */
  private record Bond(
      UUID jurorId,
      @Nullable UUID organisationId,
      @Nullable String number,
      String nameKey,
      Ground sure,
      Ground likely,
      String source) {

    /** The name is the same, but a number shows that it is another organisation. */
    boolean isNot(Party party) {
      return differ(organisationId, party.organisationId()) || differ(number, party.kvk());
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
      return one != null && other != null && !one.equals(other);
    }
  }

  /**
   * Takes what binds the jurors.
   *
   * @param lookBackFrom the first day on which former work counts
   */
  ConflictIndex(Collection<Interests> jury, LocalDate lookBackFrom) {
    for (var interests : jury) {
      var jurorId = interests.jurorId();
      interests.ties().stream()
          .filter(tie -> tie.countsFrom(lookBackFrom))
          .forEach(tie -> index(bond(jurorId, tie)));
      interests
          .employer()
          .ifPresent(
              employer ->
                  index(
                      new Bond(
                          jurorId,
                          null,
                          employer.kvk(),
                          key(employer.name()),
                          Ground.EMPLOYER_BY_NUMBER,
                          Ground.EMPLOYER_BY_NAME,
                          "")));
      interests
          .email()
          .flatMap(MailDomain::telling)
          .ifPresent(
              domain ->
                  put(
                      byDomain,
                      domain,
                      new Bond(
                          jurorId, null, null, "", Ground.MAIL_DOMAIN, Ground.MAIL_DOMAIN, "")));
    }
  }

  /** The first day on which work that ended counts, for a round that opens then. */
  static LocalDate lookBackFrom(Instant opensAt, int months) {
    return LocalDate.ofInstant(opensAt, BusinessClock.AMSTERDAM).minusMonths(months);
  }

  private Bond bond(UUID jurorId, Tie tie) {
    return new Bond(
        jurorId,
        tie.organisationId(),
        tie.kvk(),
        tie.name() == null ? "" : key(tie.name()),
        Ground.TIE,
        Ground.TIE_BY_NAME,
        tie.kind() + " " + tie.tieId());
  }

  private void index(Bond bond) {
    put(byOrganisation, bond.organisationId(), bond);
    put(byNumber, bond.number(), bond);
    put(byName, bond.nameKey().isEmpty() ? null : bond.nameKey(), bond);
  }

  private static <K> void put(Map<K, List<Bond>> index, @Nullable K key, Bond bond) {
    if (key != null) {
      index.computeIfAbsent(key, any -> new ArrayList<>()).add(bond);
    }
  }

  /** Every conflict in a case with these parties, each once. */
  Collection<Conflict> of(UUID applicationId, List<Party> parties) {
    var conflicts = new LinkedHashMap<Conflict, Conflict>();
    for (var party : parties) {
      matches(applicationId, party).forEach(found -> conflicts.putIfAbsent(found, found));
    }
    return conflicts.values();
  }

  private Stream<Conflict> matches(UUID applicationId, Party party) {
    var sure = new HashSet<Bond>();
    var nameKey = key(party.name());
    var found = new ArrayList<Conflict>();
    at(byOrganisation, party.organisationId())
        .filter(sure::add)
        .forEach(
            bond ->
                found.add(
                    conflict(applicationId, bond, bond.sure(), party.organisationId(), party)));
    at(byNumber, party.kvk())
        .filter(sure::add)
        .forEach(bond -> found.add(conflict(applicationId, bond, bond.sure(), party.kvk(), party)));
    at(byName, nameKey)
        .filter(bond -> !sure.contains(bond) && !bond.isNot(party))
        .forEach(bond -> found.add(conflict(applicationId, bond, bond.likely(), nameKey, party)));
    at(byDomain, party.mailDomain())
        .forEach(
            bond ->
                found.add(conflict(applicationId, bond, bond.sure(), party.mailDomain(), party)));
    return found.stream();
  }

  private static <K> Stream<Bond> at(Map<K, List<Bond>> index, @Nullable K key) {
    return key == null ? Stream.empty() : index.getOrDefault(key, List.of()).stream();
  }

  private static Conflict conflict(
      UUID applicationId, Bond bond, Ground ground, @Nullable Object by, Party party) {
    return new Conflict(
        applicationId, bond.jurorId(), ground, String.valueOf(by), party.name(), bond.source());
  }

  private String key(String name) {
    return nameKeys.computeIfAbsent(name, OrganisationName::key);
  }
}
