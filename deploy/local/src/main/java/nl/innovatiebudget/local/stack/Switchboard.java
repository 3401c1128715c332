package nl.innovatiebudget.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stops and starts single parts of a stack that is running, as another process asks: for who tries
 * a runbook. A request is a file with the name of the part, holding {@code stop}, or {@code start}
 * and on lines of their own the settings that a service gets from then on; the answer takes its
 * place: {@code stopped}, {@code started}, or what went wrong.
 */
public final class Switchboard implements AutoCloseable {

  private static final String STOP = "stop";
  private static final String START = "start";
  private static final int LOOKS_EVERY_MILLIS = 200;

  /** How a part goes away, and comes back and answers. */
  record Switch(Runnable stop, Consumer<Map<String, String>> start) {}

  private final Path directory;
  private final Path pidFile;
  private final Map<String, Switch> parts;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("switchboard").factory());

  /** The switches of every part of a stack. */
  public static Switchboard of(Stack stack) {
    Map<String, Switch> parts = new LinkedHashMap<>();
    for (var service : Service.values()) {
      parts.put(
          service.module(),
          new Switch(() -> stack.service(service).stop(), more -> stack.startAgain(service, more)));
    }
    parts.put("kafka", neighbour(stack, stack.kafka()::kill, stack.kafka()::startAgain));
    parts.put("postgresql", neighbour(stack, stack.postgres()::kill, stack.postgres()::startAgain));
    parts.put("broker", neighbour(stack, stack.broker()::stop, stack.broker()::startAgain));
    parts.put("mail", neighbour(stack, stack.mail()::cut, stack.mail()::mend));
    return new Switchboard(stack.directory(), parts);
  }

  private static Switch neighbour(Stack stack, Runnable stop, Runnable start) {
    return new Switch(
        stop,
        more -> {
          if (!more.isEmpty()) {
            throw new IllegalArgumentException("only a service takes settings");
          }
          start.run();
          stack.changed();
        });
  }

  Switchboard(Path stackDirectory, Map<String, Switch> parts) {
    this.directory = directory(stackDirectory);
    this.pidFile = pidFile(stackDirectory);
    this.parts = parts;
    try {
      Files.createDirectories(directory);
      Files.writeString(pidFile, Long.toString(ProcessHandle.current().pid()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    looking.scheduleWithFixedDelay(
        this::look, LOOKS_EVERY_MILLIS, LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Asks the stack that is running, and waits for the answer; refuses when nobody is there to
   * answer, from the beginning or any more.
   *
   * @param stackDirectory of that stack
   * @param what {@code stop} or {@code start}
   * @param part its name, such as {@code kafka}
   * @param settings for a service that is started, each as {@code name=value}
   */
  public static String ask(Path stackDirectory, String what, String part, List<String> settings) {
    requireBoard(stackDirectory);
    var request = directory(stackDirectory).resolve(part);
    var asked = Stream.concat(Stream.of(what), settings.stream()).collect(Collectors.joining("\n"));
    write(request, asked);
    while (true) {
      var answer = read(request);
      if (!answer.equals(asked)) {
        return part + ": " + answer;
      }
      requireBoard(stackDirectory);
      try {
        TimeUnit.MILLISECONDS.sleep(LOOKS_EVERY_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** Only {@code make run} has a board, and one that was killed leaves its file behind. */
  private static void requireBoard(Path stackDirectory) {
    try {
      var pid = Long.parseLong(Files.readString(pidFile(stackDirectory)));
      if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
        return;
      }
    } catch (IOException e) {
      // no board, or no longer
    }
    throw new NoStack("No stack of make run is up");
  }

  static Path pidFile(Path stackDirectory) {
    return stackDirectory.resolve("board.pid");
  }

  private static Path directory(Path stackDirectory) {
    return stackDirectory.resolve("switches");
  }

  private void look() {
    try (var requests = Files.list(directory)) {
      for (var request : requests.toList()) {
        var asked = read(request).lines().toList();
        if (asked.getFirst().equals(STOP) || asked.getFirst().equals(START)) {
          write(request, answer(request.getFileName().toString(), asked));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // a request that is just being written, or a stack that is being removed
    }
  }

  private String answer(String name, List<String> asked) {
    var part = parts.get(name);
    if (part == null) {
      return "no such part; known: " + String.join(", ", parts.keySet());
    }
    try {
      // also before a start: what still runs would be lost sight of
      part.stop().run();
      if (asked.getFirst().equals(STOP)) {
        return "stopped";
      }
      part.start().accept(settings(asked.subList(1, asked.size())));
      return "started";
    } catch (RuntimeException e) {
      return "failed: " + e.getMessage();
    }
  }

  private static Map<String, String> settings(List<String> lines) {
    return lines.stream()
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length == 2 ? pair[1] : ""));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** At once, so that nobody reads half of it; written beside the directory that is looked in. */
  private static void write(Path file, String text) {
    var written = file.resolveSibling(Path.of("..", UUID.randomUUID() + ".switch"));
    try {
      Files.writeString(written, text);
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    looking.shutdownNow();
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
