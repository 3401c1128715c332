package nl.innovatiebudget.notification.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.template.IntakeNews;
import nl.innovatiebudget.notification.template.News;
import org.jspecify.annotations.Nullable;

/** What intake tells about the terms, reports and publication of an application. */
interface IntakeStep extends Step {

  record SupplementReminded(UUID applicationId, List<Text> items, LocalDate lastDay)
      implements IntakeStep {
    @Override
    public News in(Language language) {
      return new IntakeNews.SupplementReminded(
          items.stream().map(language::write).toList(), language.write(lastDay));
    }
  }

  record DecisionTermExtended(
      UUID applicationId, LocalDate formerLastDay, LocalDate lastDay, Text reason)
      implements IntakeStep {
    @Override
    public News in(Language language) {
      return new IntakeNews.DecisionTermExtended(
          language.write(formerLastDay), language.write(lastDay), language.write(reason));
    }
  }

  record DefaultNoticeReceived(
      UUID applicationId,
      LocalDate receivedOn,
      LocalDate termLastDay,
      boolean premature,
      @Nullable LocalDate decideBy,
      @Nullable LocalDate penaltyFrom,
      @Nullable Euro maximumCents)
      implements IntakeStep {
    @Override
    public News in(Language language) {
      return new IntakeNews.DefaultNoticeReceived(
          language.write(receivedOn),
          premature,
          language.write(termLastDay),
          decideBy == null ? null : language.write(decideBy),
          penaltyFrom == null ? null : language.write(penaltyFrom),
          maximumCents == null ? null : language.write(maximumCents));
    }
  }

  record PenaltyDetermined(
      UUID applicationId,
      LocalDate receivedOn,
      LocalDate firstDay,
      LocalDate lastDay,
      int days,
      Euro amountCents,
      List<Share> shares,
      LocalDate payByDay)
      implements IntakeStep {

    record Share(String name, Euro amountCents) {}

    @Override
    public News in(Language language) {
      return new IntakeNews.PenaltyDetermined(
          language.write(receivedOn),
          days,
          language.write(firstDay),
          language.write(lastDay),
          language.write(amountCents),
          shares.stream()
              .map(part -> new IntakeNews.Share(part.name(), language.write(part.amountCents())))
              .toList(),
          language.write(payByDay));
    }
  }

  /** What a report is about: the project under way, or all of it. */
  enum ReportKind {
    PROGRESS,
    FINAL
  }

  record ReportDue(UUID applicationId, ReportKind kind, LocalDate dueDay) implements IntakeStep {
    @Override
    public News in(Language language) {
      return new IntakeNews.ReportDue(kind == ReportKind.FINAL, language.write(dueDay));
    }
  }

  record ReportOverdue(UUID applicationId, ReportKind kind, LocalDate dueDay)
      implements IntakeStep {
    @Override
    public News in(Language language) {
      return new IntakeNews.ReportOverdue(kind == ReportKind.FINAL, language.write(dueDay));
    }
  }

  record PublicationAnnounced(UUID applicationId, LocalDate publishOn) implements IntakeStep {
    @Override
    public News in(Language language) {
      return new IntakeNews.PublicationAnnounced(language.write(publishOn));
    }
  }

  record AwardPublished(UUID applicationId, Instant publishedAt) implements IntakeStep {
    @Override
    public News in(Language language) {
      return new IntakeNews.AwardPublished(language.writeDay(publishedAt));
    }
  }
}
