package nl.innovatiebudget.assessment.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;

/** Event: the decision on an application is final, and may be told. */
record ApplicationDecided(
    UUID decisionId,
    UUID applicationId,
    String number,
    String roundId,
    Outcome outcome,
    Euro amountCents,
    String potId,
    String regime,
    String legalBasis,
    List<Text> reasons,
    Instant decidedAt) {}
