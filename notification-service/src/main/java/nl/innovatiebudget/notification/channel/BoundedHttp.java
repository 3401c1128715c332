package nl.innovatiebudget.notification.channel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks another machine something and waits no longer than was said, from the first byte to the
 * last; of a longer answer only the first 64 KiB are kept. Follows nobody to another address.
 */
final class BoundedHttp {

  private static final int MOST_BYTES = 64 * 1024;

  private final HttpClient client;
  private final Duration timeout;

  BoundedHttp(Duration timeout) {
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder().connectTimeout(timeout).followRedirects(Redirect.NEVER).build();
  }

  /** What was answered; the body in UTF-8 where it is text. */
  record Answer(int status, byte[] body) {

    boolean isSuccess() {
      return status / 100 == 2;
    }
  }

  Answer send(HttpRequest request) throws IOException, InterruptedException {
    var body = new ByteArrayOutputStream();
    var answer =
        client.sendAsync(
            request,
            BodyHandlers.ofByteArrayConsumer(
                part ->
                    part.ifPresent(
                        bytes ->
                            body.write(
                                bytes, 0, Math.min(bytes.length, MOST_BYTES - body.size())))));
    try {
      int status = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return new Answer(status, body.toByteArray());
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no whole answer within " + timeout);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  /** Refuses an address that others on the way could read along with. */
  static URI confidential(URI address, String setting) {
    boolean tls = "https".equals(address.getScheme());
    var host = address.getHost();
    boolean here = "127.0.0.1".equals(host) || "localhost".equals(host) || "[::1]".equals(host);
    if (!tls && !(here && "http".equals(address.getScheme()))) {
      throw new IllegalStateException(setting + " must start with https://");
    }
    return address;
  }
}
