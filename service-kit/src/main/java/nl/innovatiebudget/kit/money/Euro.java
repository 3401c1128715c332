package nl.innovatiebudget.kit.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money in whole euro cents, never negative and never fractional.
 *
 * <p>In JSON it is the integer number of cents; the field that carries it ends in {@code Cents}.
 * Arithmetic that would leave the range of a {@code long} or go below zero is refused.
 *
 * @param cents whole cents, 0 or more
 */
@Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0")
public record Euro(@JsonValue long cents) implements Comparable<Euro> {

  public static final Euro ZERO = new Euro(0);

  @JsonCreator
  public Euro {
    if (cents < 0) {
      throw new IllegalArgumentException("an amount of money is not negative: " + cents + " cents");
    }
  }

  /** Reads a decimal notation with at most two decimals, such as {@code "1500000.00"}. */
  public static Euro of(String decimal) {
    return new Euro(new BigDecimal(decimal).movePointRight(2).longValueExact());
  }

  public static Euro ofCents(long cents) {
    return new Euro(cents);
  }

  public Euro plus(Euro other) {
    return new Euro(Math.addExact(cents, other.cents));
  }

  public Euro minus(Euro other) {
    return new Euro(Math.subtractExact(cents, other.cents));
  }

  /** The given share of this amount in hundredths, rounded down to the cent. */
  public Euro percentRoundedDown(int percent) {
    var hundredths = BigInteger.valueOf(cents).multiply(BigInteger.valueOf(percent));
    return new Euro(hundredths.divide(BigInteger.valueOf(100)).longValueExact());
  }

  public Euro min(Euro other) {
    return cents <= other.cents ? this : other;
  }

  public boolean isMoreThan(Euro other) {
    return cents > other.cents;
  }

  public boolean isLessThan(Euro other) {
    return cents < other.cents;
  }

  /** As a person reads it: {@code € 1.234.567,89} in Dutch, {@code €1,234,567.89} in English. */
  public String format(Locale locale) {
    boolean dutch = locale.getLanguage().equals("nl");
    var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(dutch ? '.' : ',');
    symbols.setDecimalSeparator(dutch ? ',' : '.');
    var number = new DecimalFormat("#,##0.00", symbols).format(BigDecimal.valueOf(cents, 2));
    return (dutch ? "€\u00a0" : "€") + number;
  }

  @Override
  public int compareTo(Euro other) {
    return Long.compare(cents, other.cents);
  }

  @Override
  public String toString() {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
