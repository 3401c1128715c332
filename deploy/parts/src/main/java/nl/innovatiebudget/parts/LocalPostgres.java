package nl.innovatiebudget.parts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real PostgreSQL 17 server on 127.0.0.1, with fsync and synchronous commit on and few buffers.
 * Its files live in {@code data} and its log in {@code postgres.log} of the given directory; they
 * stay after closing, so a second start on the same directory finds its databases again. The server
 * ends with this JVM, also when the JVM is killed. Runs as root and as an ordinary user.
 *
 * <p>Refuses a port in use, a directory on which a server still runs, and a database name other
 * than lower-case letters, digits and underscores.
 */
public final class LocalPostgres implements AutoCloseable {
  /** The superuser, who owns every database. */
  public static final String USER = "postgres";

  /** Any password passes on 127.0.0.1; this one is for clients that insist on having one. */
  public static final String PASSWORD = "postgres";

  /** After a crash under load, on a busy machine, a minute was too short. */
  private static final Duration START = Duration.ofMinutes(4);

  private static final long STOP_SECONDS = 10;

  private final Path directory;
  private volatile EmbeddedPostgres server;
  private volatile long pid;
  private volatile Leash leash;
  private boolean over;

  private LocalPostgres(Path directory, EmbeddedPostgres server) throws IOException {
    this.directory = directory;
    this.server = server;
    this.pid = postmaster(directory.resolve("data"));
    this.leash = Leash.on(pid);
  }

  /**
   * Starts the server and creates the databases that are not there yet.
   *
   * @param directory made when absent
   * @param port 0 for a free one
   */
  public static LocalPostgres start(Path directory, int port, List<String> databases) {
    databases.forEach(LocalPostgres::requireName);
    Path home = directory.toAbsolutePath();
    Path data = home.resolve("data");
    try {
      Files.createDirectories(data);
      requireStopped(data);
      LocalPostgres postgres = new LocalPostgres(home, launch(home, Ports.given(port)));
      databases.forEach(postgres::createIfAbsent);
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start in " + directory, e);
    }
  }

  /** The JDBC address of a database, without user and password. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /** What psql and its kind connect to. */
  public String uri(String database) {
    return "postgresql://" + USER + "@127.0.0.1:" + port() + "/" + database;
  }

  public int port() {
    return server.getPort();
  }

  /** The first server process, parent of all others. */
  public long pid() {
    return pid;
  }

  /** Ends all its processes at once, as a power cut would; nothing when it has ended already. */
  public void kill() {
    if (!isPostgres(pid)) {
      return;
    }
    var processes =
        ProcessHandle.of(pid).stream()
            .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
            .toList();
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join());
  }

  /**
   * Starts it again after {@link #kill()}, on the same port and data, and waits until it answers.
   * Not when it was closed meanwhile, as it is from another thread when everything ends.
   */
  public synchronized void startAgain() {
    if (over) {
      throw new IllegalStateException("PostgreSQL is not to run any more");
    }
    int port = port();
    Path data = directory.resolve("data");
    try {
      server.close();
      leash.close();
      requireStopped(data);
      Files.deleteIfExists(data.resolve("postmaster.pid"));
      server = launch(directory, port);
      pid = postmaster(data);
      leash = Leash.on(pid);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start again in " + directory, e);
    }
  }

  @Override
  public synchronized void close() {
    over = true;
    try {
      server.close();
      ProcessHandle.of(pid)
          .ifPresent(process -> process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      // one that did not listen, as it was still starting, ends with this JVM
      if (!isPostgres(pid)) {
        leash.close();
      }
    }
  }

  private static EmbeddedPostgres launch(Path directory, int port) throws IOException {
    Path data = directory.resolve("data");
    try {
      return settings(data, directory.resolve("postgres.log").toFile()).setPort(port).start();
    } catch (IOException | RuntimeException e) {
      endHalfStarted(data);
      throw e;
    }
  }

  /**
   * A start is broken off when this JVM ends meanwhile. What starts the server goes on by itself;
   * it is waited for, and the server that it leaves is ended.
   */
  private static void endHalfStarted(Path data) throws IOException {
    ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().command().orElse("").endsWith("pg_ctl"))
        .forEach(LocalPostgres::awaitEnd);
    if (Files.exists(data.resolve("postmaster.pid")) && isPostgres(postmaster(data))) {
      ProcessHandle.of(postmaster(data))
          .ifPresent(
              process -> {
                process.destroy();
                awaitEnd(process);
              });
    }
  }

  private static void awaitEnd(ProcessHandle process) {
    process.onExit().completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS).join();
  }

  private static EmbeddedPostgres.Builder settings(Path data, File log) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(binaries().toFile())
        .setPGStartupWait(START)
        .setOutputRedirector(Redirect.appendTo(log))
        .setErrorRedirector(Redirect.appendTo(log))
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("shared_buffers", "64MB")
        .setServerConfig("max_connections", "120");
  }

  /** Unpacked once per user, since users cannot write each other's files. */
  private static Path binaries() {
    return Path.of(
        System.getProperty("java.io.tmpdir"), "embedded-pg-" + System.getProperty("user.name"));
  }

  private static void requireName(String database) {
    if (!database.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("Not a database name: " + database);
    }
  }

  private static void requireStopped(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (Files.exists(file) && isPostgres(postmaster(data))) {
      throw new IllegalStateException(
          "PostgreSQL with pid " + postmaster(data) + " still runs on " + data);
    }
  }

  private static boolean isPostgres(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().command())
        .filter(command -> command.endsWith("postgres"))
        .isPresent();
  }

  private static long postmaster(Path data) throws IOException {
    return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
  }

  private void createIfAbsent(String database) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      if (!exists(connection, database)) {
        statement.execute("CREATE DATABASE " + database);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("No database " + database, e);
    }
  }

  private static boolean exists(Connection connection, String database) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
      query.setString(1, database);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }
}
