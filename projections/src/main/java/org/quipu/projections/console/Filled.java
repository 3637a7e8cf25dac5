package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A page's request: an empty field of a form is a field nobody filled, and what the login adds on
 * the way back to the page, or a form to be sent once and from here alone, says nothing.
 */
final class Filled extends HttpServletRequestWrapper {
    private static final Set<String> UNSAID = Set.of("continue", "key", "_csrf");

    private final Map<String, String> usual;

    Filled(HttpServletRequest request) {
        this(request, Map.of());
    }

    /** With what is usual of fields that nobody filled. */
    Filled(HttpServletRequest request, Map<String, String> usual) {
        super(request);
        this.usual = Map.copyOf(usual);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var filled = new LinkedHashMap<>(super.getParameterMap());
        filled.keySet().removeAll(UNSAID);
        filled.values().removeIf(values -> values.length == 1 && values[0].isEmpty());
        usual.forEach((name, value) -> filled.putIfAbsent(name, new String[] {value}));
        return filled;
    }
}
