package nl.innovatiebudget.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts Kafka and PostgreSQL, prints their pids and waits to be killed. */
final class KilledParent {
  private KilledParent() {}

  public static void main(String[] args) throws InterruptedException {
    Path directory = Path.of(args[0]);
    LocalKafka kafka = LocalKafka.start(directory.resolve("kafka"), 0);
    LocalPostgres postgres = LocalPostgres.start(directory.resolve("postgres"), 0, List.of());
    System.out.println("pids " + kafka.pid() + " " + postgres.pid());
    new CountDownLatch(1).await(1, TimeUnit.MINUTES);
  }
}
