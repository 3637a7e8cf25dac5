package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A page's request: an empty field of a form is a field nobody filled, and what the login adds on
 * the way back to the page says nothing.
 */
final class Filled extends HttpServletRequestWrapper {
    Filled(HttpServletRequest request) {
        super(request);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var filled = new LinkedHashMap<>(super.getParameterMap());
        filled.remove("continue");
        filled.values().removeIf(values -> values.length == 1 && values[0].isEmpty());
        return filled;
    }
}
