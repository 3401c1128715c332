package nl.innovatiebudget.intake.document;

import static org.assertj.core.api.Assumptions.assumeThat;

/** Skipped where no clamd is installed. */
class RealClamdScannerTest extends ClamdScannerContract {

  @Override
  Clamd clamd() {
    assumeThat(Clamd.installed()).isPresent();
    return Clamd.real(Clamd.installed().orElseThrow(), LONGEST_STREAM);
  }
}
