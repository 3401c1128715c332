package nl.innovatiebudget.intake.application;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * What the applicants ask and promise; this is what every public participant signs. It holds no
 * more than the decision needs (Awb 4:4, second paragraph).
 *
 * @param publicSummary published when the project is awarded
 * @param language in which the applicants want to be written to
 * @param requestedCents the grant that is asked
 */
public record ApplicationContent(
    @NotNull @Size(max = 40) @Pattern(regexp = "^[a-z0-9-]+$") String roundId,
    @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE) String title,
    @NotBlank @Size(max = 4000) @Pattern(regexp = PARAGRAPHS) String publicSummary,
    @Min(1) @Max(120) int durationMonths,
    @NotNull @Size(max = 2) @Pattern(regexp = "^(nl|en)$") String language,
    @NotNull Euro requestedCents,
    @NotNull @Size(min = 1, max = 60) List<Participant> participants,
    @NotNull @Size(min = 1, max = 200) List<CostLine> costPlan) {

  /** Some text without control characters, which no form sends and no database keeps. */
  private static final String ONE_LINE =
      "^[^\\u0000-\\u001f]*[^\\u0000-\\u001f\\s][^\\u0000-\\u001f]*$";

  private static final String PARAGRAPHS = "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$";

  /** What a participant does in the project. */
  public enum ParticipantRole {
    /** Applies, and answers for the whole (hoofdaanvrager). */
    LEAD,
    PUBLIC_PARTNER,
    PRIVATE_PARTNER,
    CONTRACTOR;

    /** Whether this role applies and signs. */
    public boolean isPublic() {
      return this == LEAD || this == PUBLIC_PARTNER;
    }
  }

  /**
   * A participant, by its id in the register or else by name.
   *
   * @param kvk trade register number of one that is not in the register
   * @param contactEmail where messages about the application go
   */
  public record Participant(
      @NotNull ParticipantRole role,
      @Nullable UUID organisationId,
      @Nullable @Size(max = 150) @Pattern(regexp = ONE_LINE) String name,
      @Nullable @Size(max = 8) @Pattern(regexp = "^[0-9]{8}$") String kvk,
      @Nullable @Size(max = 120) @Email String contactEmail,
      @NotNull Euro ownContributionCents) {

    /** Whether it is the same organisation in the same role, whatever it pays. */
    boolean isSameMember(Participant other) {
      return role == other.role
          && Objects.equals(organisationId, other.organisationId)
          && Objects.equals(name, other.name)
          && Objects.equals(kvk, other.kvk);
    }
  }

  /** Whether the same organisations take part in the same roles and order. */
  boolean hasConsortiumOf(ApplicationContent other) {
    return participants.size() == other.participants.size()
        && IntStream.range(0, participants.size())
            .allMatch(i -> participants.get(i).isSameMember(other.participants.get(i)));
  }

  /**
   * One line of the plan of costs.
   *
   * @param participant whose cost it is: the place in the list of participants, from 0
   */
  public record CostLine(
      @Min(0) @Max(59) int participant,
      @NotNull CostCategory category,
      @NotBlank @Size(max = 300) @Pattern(regexp = ONE_LINE) String description,
      @NotNull Euro costCents) {}

  public enum CostCategory {
    PERSONNEL,
    EXTERNAL,
    MATERIAL,
    OTHER
  }

  /** Total project cost, which decides the class. */
  public Euro cost() {
    return costPlan.stream().map(CostLine::costCents).reduce(Euro.ZERO, Euro::plus);
  }

  /** What all participants bear together. */
  public Euro ownContribution() {
    return participants.stream()
        .map(Participant::ownContributionCents)
        .reduce(Euro.ZERO, Euro::plus);
  }

  Stream<Participant> publicParticipants() {
    return participants.stream().filter(participant -> participant.role().isPublic());
  }
}
