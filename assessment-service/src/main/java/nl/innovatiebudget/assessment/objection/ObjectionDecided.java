package nl.innovatiebudget.assessment.objection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Text;

/** Event: an objection was decided on; a granted one leads to a new decision on the application. */
record ObjectionDecided(
    UUID objectionId,
    UUID applicationId,
    String number,
    String roundId,
    ObjectionOutcome outcome,
    List<Text> reasons,
    Instant decidedAt) {}
