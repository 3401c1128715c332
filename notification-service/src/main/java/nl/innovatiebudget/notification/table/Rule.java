package nl.innovatiebudget.notification.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.notification.template.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table: a message and all that is settled about it.
 *
 * @param events as {@code service/fact}
 * @param statutory whether a law asks to tell it: nothing holds it up, and a failure to tell it is
 *     always followed by another way or a person
 * @param clauses the words of what it rests on
 * @param remedy only when the message itself announces a decision
 * @param letter whether its words are sent as a letter too
 * @param grounds the words of each code that the event's {@code ground} may have
 */
public record Rule(
    MessageKind message,
    List<String> events,
    Addressee to,
    Set<Channel> channels,
    boolean statutory,
    List<Text> clauses,
    @Nullable Remedy remedy,
    boolean letter,
    Map<String, Text> grounds) {

  /** Refuses an addressee that the table does not name for this message. */
  public void requireFor(Set<Addressee> addressees) {
    if (!addressees.contains(to)) {
      throw new IllegalStateException("%s goes to %s, not %s".formatted(message, to, addressees));
    }
  }

  public boolean byEmail() {
    return channels.contains(Channel.EMAIL) || onlyNotice();
  }

  /** Whether its e-mail says no more than that something waits. */
  public boolean onlyNotice() {
    return channels.contains(Channel.EMAIL_NOTICE);
  }

  /** The words of a ground; refuses a code that the table does not know. */
  public Text ground(String code) {
    var words = grounds.get(code);
    if (words == null) {
      throw new IllegalStateException("%s knows no ground %s".formatted(message, code));
    }
    return words;
  }
}
