package nl.innovatiebudget.notification.letter;

import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.wording.Wording.Written;
import org.jspecify.annotations.Nullable;

/**
 * All of a letter but its looks.
 *
 * @param cause the decision, or the event that told of it
 * @param kind a {@link LetterKind}, or the message that it is of
 * @param amount only of a decision on an application
 * @param leadOnly whether the partners may not read it
 * @param facts what it was written with, as plain maps
 */
record LetterDraft(
    Application application,
    UUID cause,
    String kind,
    @Nullable Euro amount,
    boolean leadOnly,
    Written written,
    Map<String, Object> facts) {}
