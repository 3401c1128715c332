package nl.innovatiebudget.parts;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/**
 * Ends a process that detached itself from this JVM as soon as this JVM is gone, also after {@code
 * kill -9}: a small shell waits for the end of its standard input and then sends SIGINT, and
 * SIGKILL to one that is still there half a minute later.
 */
public final class Leash implements AutoCloseable {
  private final Process shell;

  private Leash(Process shell) {
    this.shell = shell;
  }

  /** Ties a process to the life of this JVM. */
  public static Leash on(long pid) throws IOException {
    String script =
        """
        trap '' HUP INT TERM
        read -r line
        kill -INT "$0"
        for second in $(seq 30); do
          sleep 1
          kill -0 "$0" || exit
        done
        kill -KILL "$0"
        """;
    return new Leash(
        new ProcessBuilder("/bin/sh", "-c", script, Long.toString(pid))
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start());
  }

  /** Lets go without ending the process. */
  @Override
  public void close() {
    shell.destroyForcibly();
  }
}
