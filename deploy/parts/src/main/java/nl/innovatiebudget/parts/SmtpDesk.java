package nl.innovatiebudget.parts;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The SMTP side of the mail catcher (RFC 5321, with 8BITMIME and DSN announced), which treats every
 * recipient as it is told to.
 */
final class SmtpDesk implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("<([^<>]*)>");
  private static final Pattern ENVELOPE_ID = Pattern.compile(" ENVID=(\\S+)");

  /**
   * What was handed over.
   *
   * @param envelopeId as the sender gave it
   */
  record Envelope(String sender, @Nullable String envelopeId, byte[] content) {}

  /** Where what was taken goes. */
  interface Mailroom {
    void take(Envelope envelope, String recipient);

    void bounce(Envelope envelope, String recipient, MailTreatment.Bounce how);
  }

  private final ServerSocket socket;
  private final Function<String, MailTreatment> treatment;
  private final Mailroom room;
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();

  SmtpDesk(int port, Function<String, MailTreatment> treatment, Mailroom room) throws IOException {
    this.socket = new ServerSocket(port, 50, Ports.loopback());
    this.treatment = treatment;
    this.room = room;
    Thread.ofVirtual().name("smtp-desk").start(this::accept);
  }

  int connections() {
    return connections.get();
  }

  int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket client : clients) {
      client.close();
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        client.setTcpNoDelay(true);
        clients.add(client);
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      new Talk(client).hold();
    } catch (IOException gone) {
      // The client hung up.
    } finally {
      clients.remove(client);
    }
  }

  /** One connection. */
  private final class Talk {
    private final InputStream in;
    private final OutputStream out;
    private String sender = "";
    private @Nullable String envelopeId;
    private final List<String> recipients = new ArrayList<>();

    Talk(Socket client) throws IOException {
      in = new BufferedInputStream(client.getInputStream());
      out = client.getOutputStream();
    }

    void hold() throws IOException {
      say("220 localhost");
      for (byte[] line = line(); line != null; line = line()) {
        String command = new String(line, StandardCharsets.ISO_8859_1);
        String verb = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        switch (verb) {
          case "EHLO" -> say("250-localhost\r\n250-8BITMIME\r\n250 DSN");
          case "MAIL" -> from(command);
          case "RCPT" -> to(addressIn(command));
          case "DATA" -> {
            if (!data()) {
              return;
            }
          }
          case "RSET" -> {
            reset();
            say("250 ok");
          }
          case "HELO", "NOOP" -> say("250 ok");
          case "QUIT" -> {
            say("221 bye");
            return;
          }
          default -> say("500 5.5.2 what?");
        }
      }
    }

    private void from(String command) throws IOException {
      reset();
      sender = addressIn(command);
      var found = ENVELOPE_ID.matcher(command);
      envelopeId = found.find() ? found.group(1) : null;
      say("250 ok");
    }

    private void to(String recipient) throws IOException {
      if (treatment.apply(recipient) instanceof MailTreatment.RefuseRecipient(String reply)) {
        say(reply);
      } else {
        recipients.add(recipient);
        say("250 ok");
      }
    }

    /** Whether the talk goes on. */
    private boolean data() throws IOException {
      if (recipients.isEmpty()) {
        say("503 5.5.1 for whom?");
        return true;
      }
      say("354 go on");
      Envelope envelope = new Envelope(sender, envelopeId, content());
      for (String recipient : recipients) {
        switch (treatment.apply(recipient)) {
          case MailTreatment.RefuseMessage(String reply) -> {
            say(reply);
            return true;
          }
          case MailTreatment.Bounce how -> room.bounce(envelope, recipient, how);
          case MailTreatment.TakeSilently ignored -> {
            room.take(envelope, recipient);
            return false;
          }
          case MailTreatment.Take ignored -> room.take(envelope, recipient);
          case MailTreatment.RefuseRecipient ignored -> room.take(envelope, recipient);
        }
      }
      reset();
      say("250 2.0.0 taken");
      return true;
    }

    /** Without the line end of its last line, as readers expect. */
    private byte[] content() throws IOException {
      var content = new ByteArrayOutputStream();
      String lineEnd = "";
      for (byte[] line = line(); line != null; line = line()) {
        if (line.length == 1 && line[0] == '.') {
          return content.toByteArray();
        }
        int from = line.length > 0 && line[0] == '.' ? 1 : 0;
        content.writeBytes(lineEnd.getBytes(StandardCharsets.US_ASCII));
        content.write(line, from, line.length - from);
        lineEnd = "\r\n";
      }
      throw new IOException("hung up in the middle of a message");
    }

    private void reset() {
      recipients.clear();
      envelopeId = null;
    }

    private byte @Nullable [] line() throws IOException {
      var line = new ByteArrayOutputStream();
      for (int read = in.read(); read >= 0; read = in.read()) {
        if (read == '\n') {
          return line.toByteArray();
        }
        if (read != '\r') {
          line.write(read);
        }
      }
      return null;
    }

    private void say(String line) throws IOException {
      out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
  }

  private static String addressIn(String command) {
    var found = ADDRESS.matcher(command);
    return found.find() ? found.group(1) : "";
  }
}
