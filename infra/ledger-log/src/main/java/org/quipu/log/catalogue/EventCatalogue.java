package org.quipu.log.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Superseded;

/** The stored name of every event. Names are kept for ever; a changed event gets a new version. */
public final class EventCatalogue {
    private final Map<Class<?>, String> names;
    private final Map<String, Class<? extends LedgerEvent>> events;
    private final Map<String, Class<? extends Superseded>> superseded;

    /**
     * Makes a catalogue.
     *
     * @param names the stored name of each event class, such as {@code savings.deposited.v1}
     * @param superseded earlier shapes by their stored names, which are only read
     * @throws IllegalArgumentException if two events share a name
     */
    public EventCatalogue(
            Map<Class<? extends LedgerEvent>, String> names,
            Map<String, Class<? extends Superseded>> superseded) {
        this.names = Map.copyOf(names);
        var byName = new HashMap<String, Class<? extends LedgerEvent>>();
        names.forEach((event, name) -> {
            if (byName.put(name, event) != null)
                throw new IllegalArgumentException("Two events are called " + name);
            if (superseded.containsKey(name))
                throw new IllegalArgumentException("Both written and superseded: " + name);
        });
        this.superseded = Map.copyOf(superseded);
        this.events = Map.copyOf(byName);
    }

    /**
     * An event's stored name.
     *
     * @param event the event
     * @return its name
     * @throws IllegalStateException if the catalogue does not know it
     */
    public String nameOf(LedgerEvent event) {
        return nameOf(event.getClass());
    }

    /**
     * The stored name of a kind of event.
     *
     * @param event its class
     * @return its name
     * @throws IllegalStateException if the catalogue does not know it
     */
    public String nameOf(Class<? extends LedgerEvent> event) {
        var name = names.get(event);
        if (name == null) throw new IllegalStateException("Not in the catalogue: " + event);
        return name;
    }

    /**
     * The event of a stored name.
     *
     * @param name the stored name
     * @return its class
     * @throws IllegalStateException if the catalogue does not know it
     */
    public Class<? extends LedgerEvent> eventOf(String name) {
        var event = events.get(name);
        if (event == null) throw new IllegalStateException("Not in the catalogue: " + name);
        return event;
    }

    /**
     * Earlier shapes of events, which nobody writes any more.
     *
     * @return by the stored names that only they have
     */
    public Map<String, Class<? extends Superseded>> superseded() {
        return superseded;
    }

    /**
     * All stored names that are written today.
     *
     * @return every event type
     */
    public Set<String> names() {
        return events.keySet();
    }
}
