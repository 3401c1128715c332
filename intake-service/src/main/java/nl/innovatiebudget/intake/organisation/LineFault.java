package nl.innovatiebudget.intake.organisation;

import java.util.Locale;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.problem.Violation;

/** What is wrong with one line of an import, in words that help to mend it. */
record LineFault(int line, String code, Text detail) {

  LineFault(int line, String code, String nl, String en) {
    this(line, code, new Text(nl, en));
  }

  Violation in(Locale locale) {
    return new Violation("body", "#line=" + line, code, detail.in(locale));
  }
}
