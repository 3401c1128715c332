package nl.innovatiebudget.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells a watching person what happens, with the seconds since the start. */
public final class Progress {

  private final PrintStream out;
  private final Instant start = Instant.now();

  public Progress(PrintStream out) {
    this.out = out;
  }

  public void say(String what) {
    out.printf(Locale.ROOT, "%6.1fs  %s%n", seconds(), what);
  }

  public void act(String title) {
    out.printf(Locale.ROOT, "%n%6.1fs  == %s ==%n", seconds(), title);
  }

  public void show(Object table) {
    out.println(table);
  }

  public double seconds() {
    return Duration.between(start, Instant.now()).toMillis() / 1000.0;
  }
}
