package nl.innovatiebudget.intake.report;

import jakarta.validation.constraints.NotNull;
import nl.innovatiebudget.intake.application.ApplicationContent.CostCategory;
import nl.innovatiebudget.kit.money.Euro;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the project cost in one category, since it began, in whole euro cents. */
@Schema(name = "ReportedCost")
public record CostLine(@NotNull CostCategory category, @NotNull Euro costCents) {}
