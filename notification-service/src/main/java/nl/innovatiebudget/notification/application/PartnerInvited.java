package nl.innovatiebudget.notification.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service needs of intake's {@code partner-invited}. The application is a draft, of which
 * nothing else is known here.
 *
 * @param title empty while the lead has not given one
 */
public record PartnerInvited(
    UUID invitationId,
    UUID applicationId,
    String roundId,
    String title,
    String leadName,
    String organisationName,
    List<PartyBody> bodyIds,
    @Nullable String contactEmail,
    Language language,
    @Nullable String message) {}
