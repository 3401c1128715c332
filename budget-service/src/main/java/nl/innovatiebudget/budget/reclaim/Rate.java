package nl.innovatiebudget.budget.reclaim;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A percentage of statutory interest a year, from a day on until the next one. */
record Rate(LocalDate validFrom, BigDecimal percent) {}
