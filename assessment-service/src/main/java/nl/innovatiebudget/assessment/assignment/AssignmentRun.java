package nl.innovatiebudget.assessment.assignment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.solver.Division.Panel;
import nl.innovatiebudget.assessment.assignment.solver.ScoreLine;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One division as it is kept: with the inputs, anyone who has the method can work it out again.
 *
 * @param method what was used; the same method and inputs give the same panels
 * @param sha256 of the method, a line feed and the inputs as they were written
 * @param inputs the problem
 */
public record AssignmentRun(
    UUID runId,
    String method,
    String sha256,
    @Schema(
            implementation = Object.class,
            type = SchemaType.OBJECT,
            description = "The problem, in the form of the method")
        JsonNode inputs,
    List<Panel> panels,
    String score,
    List<ScoreLine> explanation,
    String madeBy,
    Instant madeAt) {}
