package nl.innovatiebudget.notification.template;

import java.util.List;

/**
 * What the letter about a decision on an application may say, in the words of its language.
 *
 * @param onObjection whether it takes the place of a refusal that was objected to (Awb 7:11)
 * @param partial whether less is awarded than was requested
 * @param amount what was awarded
 * @param conditions what an award obliges to (Awb 4:37, 4:38)
 * @param lastDayToObject or to appeal (Awb 6:7, 6:8)
 */
public record DecisionFacts(
    boolean onObjection,
    boolean partial,
    String addressee,
    String number,
    String title,
    String roundTitle,
    String requested,
    String amount,
    String legalBasis,
    List<String> conditions,
    List<String> reasons,
    String issuedOn,
    String lastDayToObject,
    Contact contact) {}
