package nl.innovatiebudget.intake.application;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.innovatiebudget.intake.organisation.Representation;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * What the applicants ask and promise; this is what every public participant signs. It holds no
 * more than the decision needs (Awb 4:4, second paragraph). A draft may be unfinished: what is
 * absent counts as empty, and completeness says what is still missing.
 *
 * @param publicSummary published when the project is awarded
 * @param durationMonths 0 while it is not filled in
 * @param language in which the applicants want to be written to
 * @param requestedCents the grant that is asked
 * @param answers what the round's own form asks, an object by that form's schema
 * @param attachments the documents that belong to it, by the fingerprint of their bytes
 */
public record ApplicationContent(
    @NotNull @Size(max = 40) @Pattern(regexp = "^[a-z0-9-]+$") String roundId,
    @Size(max = 200) @Pattern(regexp = ONE_LINE) String title,
    @Size(max = 4000) @Pattern(regexp = PARAGRAPHS) String publicSummary,
    @Min(0) @Max(120) Integer durationMonths,
    @Size(max = 2) @Pattern(regexp = "^(nl|en)$") String language,
    Euro requestedCents,
    @Size(max = 60) List<Participant> participants,
    @Size(max = 200) List<CostLine> costPlan,
    ObjectNode answers,
    @Size(max = 40) List<Attachment> attachments) {

  /**
   * No control characters, which no form sends and no database keeps, and none that turn the
   * direction of the text around: they make a name look like another one.
   */
  private static final String ONE_LINE = "^[^\\u0000-\\u001f\\u202a-\\u202e\\u2066-\\u2069]*$";

  /** The same, in paragraphs. */
  public static final String PARAGRAPHS =
      "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u202a-\\u202e\\u2066-\\u2069]*$";

  public ApplicationContent {
    title = orElse(title, "");
    publicSummary = orElse(publicSummary, "");
    durationMonths = orElse(durationMonths, 0);
    language = orElse(language, "nl");
    requestedCents = orElse(requestedCents, Euro.ZERO);
    participants = List.copyOf(orElse(participants, List.of()));
    costPlan = List.copyOf(orElse(costPlan, List.of()));
    answers = orElse(answers, JsonNodeFactory.instance.objectNode());
    attachments = List.copyOf(orElse(attachments, List.of()));
  }

  private static <T> T orElse(@Nullable T given, T otherwise) {
    return given == null ? otherwise : given;
  }

  /** The same with this organisation of the register as its only participant, in the lead. */
  ApplicationContent withLead(UUID organisationId) {
    var lead = new Participant(ParticipantRole.LEAD, organisationId, null, null, null, Euro.ZERO);
    return new ApplicationContent(
        roundId,
        title,
        publicSummary,
        durationMonths,
        language,
        requestedCents,
        List.of(lead),
        costPlan,
        answers,
        attachments);
  }

  /** The same with other attachments. */
  ApplicationContent withAttachments(List<Attachment> others) {
    return new ApplicationContent(
        roundId,
        title,
        publicSummary,
        durationMonths,
        language,
        requestedCents,
        participants,
        costPlan,
        answers,
        others);
  }

  /** The same without the e-mail addresses of contact persons, which judging it does not need. */
  public ApplicationContent withoutContacts() {
    return new ApplicationContent(
        roundId,
        title,
        publicSummary,
        durationMonths,
        language,
        requestedCents,
        participants.stream().map(Participant::withoutContact).toList(),
        costPlan,
        answers,
        attachments);
  }

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
      Euro ownContributionCents) {

    public Participant {
      ownContributionCents = orElse(ownContributionCents, Euro.ZERO);
    }

    Participant withoutContact() {
      return new Participant(role, organisationId, name, kvk, null, ownContributionCents);
    }

    /** Whether this login may act for it, as far as can be told without the register. */
    boolean isPossiblyOf(Representation login) {
      return organisationId == null
          ? login.body().equals(kvk == null ? null : new BodyId(BodyId.Kind.KVK, kvk))
          : login.organisationIds().contains(organisationId);
    }

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
      @Nullable CostCategory category,
      @Size(max = 300) @Pattern(regexp = ONE_LINE) String description,
      Euro costCents) {

    public CostLine {
      description = orElse(description, "");
      costCents = orElse(costCents, Euro.ZERO);
    }
  }

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
