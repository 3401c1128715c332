package nl.innovatiebudget.kit.event;

/**
 * What a service does with the events of one topic. Every class that consumes a topic is a bean of
 * this type, so that an event that was parked can be handled again later.
 */
public interface TopicEvents {

  Topic topic();

  EventHandlers handlers();
}
