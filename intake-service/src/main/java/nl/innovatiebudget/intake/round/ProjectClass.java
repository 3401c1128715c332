package nl.innovatiebudget.intake.round;

import nl.innovatiebudget.kit.money.Euro;

/**
 * What a round asks of a project of this cost. Grants are rounded down to the cent and the required
 * own contribution is the rest, so the two always add up to the cost where no cap applies.
 *
 * @param potId the pot that the project competes in
 * @param cost total project cost
 * @param ownContributionRequired least that the participants bear together
 * @param maximumGrant most that may be asked
 */
public record ProjectClass(
    String potId, Euro cost, Euro ownContributionRequired, Euro maximumGrant) {}
