package org.quipu.log.catalogue;

import java.util.HashMap;
import java.util.Map;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Superseded;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * Events as JSON under catalogued names: money as a decimal string and its currency, dates as ISO
 * text, absent fields left out, in the order of the record.
 */
public final class EventCodec {
    private final EventCatalogue catalogue;
    private final Map<Class<?>, ObjectWriter> writers = new HashMap<>();
    private final Map<String, ObjectReader> readers = new HashMap<>();

    /**
     * Makes a codec for every event of a catalogue.
     *
     * @param catalogue the stored names
     */
    public EventCodec(EventCatalogue catalogue) {
        this.catalogue = catalogue;
        var mapper = LedgerJson.mapper();
        for (var name : catalogue.names()) {
            var event = catalogue.eventOf(name);
            writers.put(event, mapper.writerFor(event));
            readers.put(name, mapper.readerFor(event));
        }
        catalogue.superseded().forEach((name, old) -> readers.put(name, mapper.readerFor(old)));
    }

    /**
     * The stored name of an event.
     *
     * @param event the event
     * @return for example {@code savings.deposited.v1}
     */
    public String nameOf(LedgerEvent event) {
        return catalogue.nameOf(event);
    }

    /**
     * Writes an event.
     *
     * @param event the event
     * @return the exact bytes for the log
     */
    public byte[] encode(LedgerEvent event) {
        var writer = writers.get(event.getClass());
        if (writer == null) throw new IllegalStateException("Not in the catalogue: " + event);
        return writer.writeValueAsBytes(event);
    }

    /**
     * Reads an event.
     *
     * @param type its stored name
     * @param payload its stored bytes
     * @return the event
     * @throws IllegalStateException if the log holds what this program cannot read
     */
    public LedgerEvent decode(String type, byte[] payload) {
        var reader = readers.get(type);
        if (reader == null) throw new IllegalStateException("Not in the catalogue: " + type);
        return switch (reader.<Object>readValue(payload)) {
            case LedgerEvent event -> event;
            case Superseded old -> old.today();
            default -> throw new IllegalStateException("No event: " + type);
        };
    }
}
