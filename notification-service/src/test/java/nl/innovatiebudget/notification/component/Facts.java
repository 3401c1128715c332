package nl.innovatiebudget.notification.component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Events as the producers send them, for rounds and applications that no other test has. */
final class Facts {

  static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  /** Starts anywhere, since Quarkus loads this class anew for another application. */
  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(10_000_000, 90_000_000));

  private Facts() {}

  static String aRoundId() {
    return "round-" + UUID.randomUUID();
  }

  static String aKvk() {
    return "%08d".formatted(NEXT.incrementAndGet());
  }

  static Map<String, Object> roundPublished(String roundId) {
    return Map.of(
        "roundId", roundId,
        "version", 1,
        "title", Map.of("nl", "Innovatieronde 2024", "en", "Innovation round 2024"),
        "maximumDurationMonths", 12,
        "ceilingCents", 400000000);
  }

  /** An application by a lead and a partner, with one company that is not written to. */
  record AnApplication(
      UUID id,
      String number,
      String roundId,
      String title,
      String language,
      String leadKvk,
      String partnerKvk,
      String leadMail,
      String partnerMail) {

    static AnApplication in(String roundId) {
      int n = NEXT.incrementAndGet();
      return new AnApplication(
          UUID.randomUUID(),
          "IBDO-2024-" + n,
          roundId,
          "Slimme balie " + n,
          "nl",
          aKvk(),
          aKvk(),
          "lead" + n + "@gemeente.example",
          "partner" + n + "@provincie.example");
    }

    AnApplication titled(String other) {
      return new AnApplication(
          id, number, roundId, other, language, leadKvk, partnerKvk, leadMail, partnerMail);
    }

    AnApplication inEnglish() {
      return new AnApplication(
          id, number, roundId, title, "en", leadKvk, partnerKvk, leadMail, partnerMail);
    }

    AnApplication partnerWithoutMail() {
      return new AnApplication(
          id, number, roundId, title, language, leadKvk, partnerKvk, leadMail, null);
    }

    Map<String, Object> submitted() {
      var data = new HashMap<String, Object>();
      data.put("applicationId", id);
      data.put("number", number);
      data.put("roundId", roundId);
      data.put("roundVersion", 1);
      data.put("title", title);
      data.put("publicSummary", "Een balie die iedereen helpt.");
      data.put("requestedCents", 14250000);
      data.put("language", language);
      data.put("receivedAt", "2024-03-31T21:59:59Z");
      data.put("contentHash", HASH);
      data.put(
          "participants",
          List.of(
              participant("LEAD", "Gemeente Utrecht", leadKvk, leadMail),
              participant("PUBLIC_PARTNER", "Provincie Utrecht", partnerKvk, partnerMail),
              participant("PRIVATE_PARTNER", "Bedrijf B.V.", "99999999", "info@bedrijf.example")));
      return data;
    }

    private static Map<String, Object> participant(
        String role, String name, String kvk, String mail) {
      var data = new HashMap<String, Object>();
      data.put("role", role);
      data.put("name", name);
      data.put("bodyIds", List.of(Map.of("kind", "KVK", "value", kvk)));
      data.put("ownContributionCents", 100);
      if (mail != null) {
        data.put("contactEmail", mail);
      }
      return data;
    }

    /** The same application, submitted again with another partner. */
    AnApplication withPartner(String kvk, String mail) {
      return new AnApplication(id, number, roundId, title, language, leadKvk, kvk, leadMail, mail);
    }

    Map<String, Object> submitted(int submission) {
      var data = submitted();
      data.put("submission", submission);
      return data;
    }

    Map<String, Object> notTreated() {
      return Map.of(
          "applicationId",
          id,
          "number",
          number,
          "roundId",
          roundId,
          "reason",
          Map.of("nl", "De begroting ontbreekt nog.", "en", "The budget is still missing."),
          "legalBasis",
          "artikel 4:5, eerste lid, onder c, Awb",
          "decidedAt",
          "2024-04-22T10:00:00Z");
    }

    Map<String, Object> reopened() {
      return Map.of(
          "applicationId", id,
          "number", number,
          "roundId", roundId,
          "reason", "De aanvulling was toch op tijd.",
          "reopenedAt", "2024-04-25T10:00:00Z");
    }

    Map<String, Object> awarded() {
      return decided("AWARDED", 14250000, List.of());
    }

    Map<String, Object> refused() {
      return decided(
          "REFUSED",
          0,
          List.of(
              Map.of(
                  "nl", "Uw project scoorde lager dan 5,5 & haalde de grens niet.",
                  "en", "Your project scored below 5.5 & did not reach the threshold.")));
    }

    private Map<String, Object> decided(String outcome, long cents, List<?> reasons) {
      return Map.ofEntries(
          Map.entry("decisionId", UUID.randomUUID()),
          Map.entry("applicationId", id),
          Map.entry("number", number),
          Map.entry("roundId", roundId),
          Map.entry("outcome", outcome),
          Map.entry("amountCents", cents),
          Map.entry("potId", "small"),
          Map.entry("regime", "SPECIFIC_GRANT"),
          Map.entry("legalBasis", "artikel 17 Financiële-verhoudingswet"),
          Map.entry("reasons", reasons),
          Map.entry("decidedAt", "2024-06-20T10:00:00Z"));
    }
  }
}
