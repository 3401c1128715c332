package nl.innovatiebudget.intake.delay;

import nl.innovatiebudget.kit.money.Euro;

/** What one of the applicants gets of a penalty, which is divided equally (Awb 4:17). */
public record PenaltyShare(String name, Euro amountCents) {}
