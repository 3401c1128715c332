package nl.innovatiebudget.budget.transfer;

import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.kit.problem.Text;

/** What can be wrong with a transfer as it was sent. */
final class TransferTexts {

  static final Text UNREADABLE = new Text("Dit is geen geldige JSON.", "This is not valid JSON.");
  static final Text MISSING = new Text("Dit is verplicht.", "This is required.");
  static final Text UNKNOWN_FIELD =
      new Text("Dit veld kennen we niet.", "We do not know this field.");
  static final Text OTHER_TYPE = new Text("Dit heeft een ander type.", "This has another type.");
  static final Text OTHER_FORM = new Text("Dit heeft een andere vorm.", "This has another form.");
  static final Text NOT_OF_CLIENTS =
      new Text(
          "Dit is geen rekening van uzelf: die begint met "
              + AccountCode.OF_CLIENTS
              + ". Geld van de begroting verplaatsen twee mensen.",
          "This is no account of your own: those begin with "
              + AccountCode.OF_CLIENTS
              + ". Money of the budget is moved by two people.");
  static final Text MADE_FROM_A_NAME =
      new Text(
          "Nummers van versie 3 maakt het grootboek zelf. Kies een willekeurig nummer.",
          "Ids of version 3 are made by the ledger itself. Choose a random one.");
  static final Text NOT_ONE_OF_THEM =
      new Text("Deze waarde kennen we niet.", "We do not know this value.");
  static final Text OUT_OF_RANGE =
      new Text(
          "Het bedrag is minstens 1 cent en hoogstens 100.000.000.000.000 cent.",
          "The amount is at least 1 cent and at most 100,000,000,000,000 cents.");
  static final Text OF_ANOTHER_PHASE =
      new Text("Dit hoort niet bij deze fase.", "This does not go with this phase.");
  static final Text TOO_MANY =
      new Text("Stuur hoogstens 1.000 overboekingen.", "Send at most 1,000 transfers.");
  static final Text TOO_FEW =
      new Text("Stuur minstens één overboeking.", "Send at least one transfer.");
  static final Text LINKED_TO_NONE =
      new Text(
          "De laatste overboeking zit aan geen volgende vast.",
          "The last transfer is linked to no other.");

  private TransferTexts() {}
}
