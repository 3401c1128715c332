package nl.innovatiebudget.local.stack;

import java.util.List;
import java.util.Map;

/**
 * A way to start a service.
 *
 * @param command the Java launcher with its options, and what stands before it
 * @param jar as the launcher sees it
 * @param settings what is to be other than in the stack
 */
public record Launch(List<String> command, String jar, Map<String, String> settings) {}
