package nl.innovatiebudget.assessment.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.Party;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.jury.Employer;
import nl.innovatiebudget.assessment.jury.Interests;
import nl.innovatiebudget.assessment.jury.Tie;
import nl.innovatiebudget.assessment.jury.TieFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictIndexTest {

  private static final UUID CASE = new UUID(1, 1);
  private static final UUID JUROR = new UUID(2, 2);
  private static final UUID UTRECHT = new UUID(3, 3);
  private static final LocalDate LOOK_BACK_FROM = LocalDate.parse("2022-03-04");

  private static final Party MUNICIPALITY =
      new Party(UTRECHT, "Gemeente Utrecht", "90000001", "utrecht.example.nl");
  private static final Party COMPANY =
      new Party(null, "Voorbeeld Software B.V.", "90000003", "software.example.nl");

  @ParameterizedTest(name = "organisation {0}, KvK {1}, name {2}: {3}")
  @CsvSource({
    "00000000-0000-0003-0000-000000000003, , , TIE",
    "00000000-0000-0003-0000-000000000004, , , ",
    ", 90000003, , TIE",
    ", 90000003, Heel anders, TIE",
    ", 90000004, , ",
    ", , gemeente  utrecht, TIE_BY_NAME",
    ", , voorbeeld software, TIE_BY_NAME",
    ", , Provincie Utrecht, ",
    // the same name, but another number
    ", 90000009, Voorbeeld Software B.V., ",
    "00000000-0000-0003-0000-000000000004, , Gemeente Utrecht, ",
  })
  void a_tie_counts_by_register_entry_number_or_name(
      @Nullable UUID organisationId,
      @Nullable String kvk,
      @Nullable String name,
      @Nullable Ground ground) {
    var tie = TieFixture.tie(JUROR, organisationId, kvk, name, Tie.Kind.OTHER, null);

    assertThat(grounds(interests(List.of(tie))))
        .containsExactlyElementsOf(Optional.ofNullable(ground).stream().toList());
  }

  @ParameterizedTest(name = "left on {0}: {1}")
  @CsvSource({
    "2022-03-03, false",
    "2022-03-04, true",
    "2024-03-04, true",
    ", true",
  })
  void a_former_employer_counts_from_the_first_day_that_is_looked_back_at(
      @Nullable LocalDate until, boolean counts) {
    var opensAt = Instant.parse("2024-03-03T23:00:00Z");
    assertThat(ConflictIndex.lookBackFrom(opensAt, 24)).isEqualTo(LOOK_BACK_FROM);
    var tie = TieFixture.tie(JUROR, UTRECHT, null, null, Tie.Kind.FORMER_EMPLOYER, until);

    assertThat(grounds(interests(List.of(tie)))).hasSize(counts ? 1 : 0);
  }

  @ParameterizedTest(name = "employer {0} {1}: {2}")
  @CsvSource({
    "Voorbeeld Software, , EMPLOYER_BY_NAME",
    "Iets anders, 90000001, EMPLOYER_BY_NUMBER",
    "GEMEENTE UTRECHT, 90000001, EMPLOYER_BY_NUMBER",
    "Gemeente Utrecht, 90000009, ",
  })
  void an_employer_in_the_profile_is_found_by_number_or_name(
      String name, @Nullable String kvk, @Nullable Ground ground) {
    var interests =
        new Interests(JUROR, Optional.empty(), Optional.of(new Employer(name, kvk)), List.of());

    assertThat(grounds(interests))
        .containsExactlyElementsOf(Optional.ofNullable(ground).stream().toList());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "iemand@Utrecht.Example.NL, true",
    "iemand@software.example.nl, true",
    "iemand@mail.utrecht.example.nl, false",
    "iemand@gmail.com, false",
  })
  void a_colleague_is_found_by_the_domain_of_the_address(String email, boolean found) {
    var interests = new Interests(JUROR, Optional.of(email), Optional.empty(), List.of());
    var parties = List.of(MUNICIPALITY, COMPANY, new Party(null, "Thuis", null, "gmail.com"));

    var conflicts =
        new ConflictIndex(List.of(interests), LOOK_BACK_FROM).of(CASE, parties).stream().toList();

    assertThat(conflicts).hasSize(found ? 1 : 0);
    assertThat(conflicts).allMatch(conflict -> conflict.ground() == Ground.MAIL_DOMAIN);
  }

  @Test
  void a_conflict_has_the_same_id_whenever_it_is_found_and_another_with_another_party() {
    var interests =
        new Interests(JUROR, Optional.of("x@gedeeld.example.nl"), Optional.empty(), List.of());
    var index = new ConflictIndex(List.of(interests), LOOK_BACK_FROM);
    var one = new Party(null, "Een B.V.", null, "gedeeld.example.nl");
    var other = new Party(null, "Ander", null, "gedeeld.example.nl");

    var first = index.of(CASE, List.of(one)).stream().map(Conflict::id).toList();
    var later = index.of(CASE, List.of(other, one)).stream().map(Conflict::id).toList();

    assertThat(later).hasSize(2).doesNotHaveDuplicates().containsAll(first);
    assertThat(ConflictId.parse(first.getFirst().toString())).contains(first.getFirst());
    assertThat(ConflictId.parse("x.y.z")).isEmpty();
    assertThat(ConflictId.parse("-".repeat(36) + "." + "-".repeat(36) + "." + "0".repeat(32)))
        .isEmpty();
  }

  @Test
  void another_tie_with_the_same_party_is_another_conflict() {
    var first = TieFixture.tie(JUROR, null, null, "Gemeente Utrecht", Tie.Kind.OTHER, null);
    var later = TieFixture.tie(JUROR, null, null, "Gemeente Utrecht", Tie.Kind.FAMILY, null);

    assertThat(ids(first)).hasSize(1).isEqualTo(ids(first));
    assertThat(ids(first, later)).hasSize(2).doesNotHaveDuplicates().containsAll(ids(first));
  }

  private static List<ConflictId> ids(Tie... ties) {
    return new ConflictIndex(List.of(interests(List.of(ties))), LOOK_BACK_FROM)
        .of(CASE, List.of(MUNICIPALITY, COMPANY)).stream().map(Conflict::id).toList();
  }

  @Test
  void a_large_round_is_searched_at_once_and_as_it_would_be_pair_by_pair() {
    // Given 5,000 cases of four parties and 300 jurors with ties, drawn with a fixed seed
    var random = new Random(20240304);
    var jury = new ArrayList<Interests>();
    for (int i = 0; i < 300; i++) {
      jury.add(drawnInterests(new UUID(8, i), random));
    }
    var cases = new ArrayList<List<Party>>();
    for (int i = 0; i < 5_000; i++) {
      cases.add(List.of(drawn(random), drawn(random), drawn(random), drawn(random)));
    }

    // When
    var barred =
        assertTimeout(
            Duration.ofSeconds(10),
            () -> {
              var index = new ConflictIndex(jury, LOOK_BACK_FROM);
              var seats = new HashSet<Seat>();
              for (int i = 0; i < cases.size(); i++) {
                index.of(new UUID(9, i), cases.get(i)).forEach(c -> seats.add(c.seat()));
              }
              return seats;
            });

    // Then
    assertThat(barred).hasSizeGreaterThan(10_000);
    for (int i = 0; i < 200; i++) {
      for (var interests : jury) {
        assertThat(barred.contains(new Seat(new UUID(9, i), interests.jurorId())))
            .isEqualTo(sharesAnOrganisation(interests, cases.get(i)));
      }
    }
  }

  private static boolean sharesAnOrganisation(Interests interests, List<Party> parties) {
    return interests.ties().stream()
        .anyMatch(
            tie ->
                parties.stream()
                    .anyMatch(
                        party ->
                            tie.organisationId() == null
                                ? tie.kvk() != null && tie.kvk().equals(party.kvk())
                                : tie.organisationId().equals(party.organisationId())));
  }

  private static Interests drawnInterests(UUID jurorId, Random random) {
    var ties = new ArrayList<Tie>();
    for (int i = 0; i < 5; i++) {
      int number = random.nextInt(400);
      ties.add(
          number % 2 == 0
              ? TieFixture.tie(jurorId, new UUID(7, number), null, null, Tie.Kind.OTHER, null)
              : TieFixture.tie(
                  jurorId, null, "%08d".formatted(number), null, Tie.Kind.OTHER, null));
    }
    return new Interests(jurorId, Optional.empty(), Optional.empty(), ties);
  }

  private static Party drawn(Random random) {
    int number = random.nextInt(400);
    return number % 2 == 0
        ? new Party(new UUID(7, number), "Organisatie " + number, null, null)
        : new Party(null, "Organisatie " + number, "%08d".formatted(number), null);
  }

  private static Interests interests(List<Tie> ties) {
    return new Interests(JUROR, Optional.empty(), Optional.empty(), ties);
  }

  private static List<Ground> grounds(Interests interests) {
    return new ConflictIndex(List.of(interests), LOOK_BACK_FROM)
        .of(CASE, List.of(MUNICIPALITY, COMPANY)).stream().map(Conflict::ground).toList();
  }
}
