package nl.innovatiebudget.intake.document;

class StandInClamdScannerTest extends ClamdScannerContract {

  @Override
  Clamd clamd() {
    return new StandInClamd(LONGEST_STREAM);
  }
}
