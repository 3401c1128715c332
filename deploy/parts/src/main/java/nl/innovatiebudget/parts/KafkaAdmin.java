package nl.innovatiebudget.parts;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Short administrative calls to a broker, each with a client of its own. */
final class KafkaAdmin {
  private static final int CALL_MILLIS = 10_000;

  private KafkaAdmin() {}

  static boolean answers(String servers) {
    try (Admin admin = admin(servers)) {
      return !admin.describeCluster().nodes().get().isEmpty();
    } catch (ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static void createTopics(String servers, int partitions, Collection<String> topics) {
    try (Admin admin = admin(servers)) {
      var wanted =
          topics.stream().map(topic -> new NewTopic(topic, partitions, (short) 1)).toList();
      for (KafkaFuture<Void> created : admin.createTopics(wanted).values().values()) {
        awaitUnlessThere(created);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("Topics cannot be created: " + topics, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void awaitUnlessThere(KafkaFuture<Void> created)
      throws ExecutionException, InterruptedException {
    try {
      created.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private static Admin admin(String servers) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Admin.class.getClassLoader());
    try {
      return Admin.create(
          Map.of(
              AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
              AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, CALL_MILLIS / 2,
              AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_MILLIS));
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
