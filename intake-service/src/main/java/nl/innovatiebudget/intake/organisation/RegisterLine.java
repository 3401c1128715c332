package nl.innovatiebudget.intake.organisation;

/**
 * One public body in an export of the register.
 *
 * @param number where the line stands in the file, the header being line 1
 */
record RegisterLine(int number, RegisterEntry entry) {}
