package nl.innovatiebudget.notification.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Drafter;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.application.OneLine;
import nl.innovatiebudget.notification.application.PartyBody;
import nl.innovatiebudget.notification.template.DraftNews;
import org.jspecify.annotations.Nullable;

/** What intake tells one organisation about an application that was not submitted yet. */
interface DraftStep {

  String roundId();

  /** Empty while the lead has not given one. */
  String title();

  Drafter drafter();

  DraftNews in(Language language);

  record PartnerSigned(
      UUID applicationId,
      String roundId,
      String title,
      String partnerName,
      int missing,
      String organisationName,
      List<PartyBody> bodyIds,
      @Nullable String contactEmail,
      Language language)
      implements DraftStep {

    @Override
    public Drafter drafter() {
      return new Drafter(applicationId, organisationName, bodyIds, contactEmail, language);
    }

    @Override
    public DraftNews in(Language language) {
      return new DraftNews.PartnerSigned(OneLine.of(partnerName), missing);
    }
  }

  record SignatureMissing(
      UUID applicationId,
      String roundId,
      String title,
      String leadName,
      String organisationName,
      List<PartyBody> bodyIds,
      @Nullable String contactEmail,
      Language language,
      Instant closesAt)
      implements DraftStep {

    @Override
    public Drafter drafter() {
      return new Drafter(applicationId, organisationName, bodyIds, contactEmail, language);
    }

    @Override
    public DraftNews in(Language language) {
      return new DraftNews.SignatureMissing(OneLine.of(leadName), language.writeMinute(closesAt));
    }
  }
}
