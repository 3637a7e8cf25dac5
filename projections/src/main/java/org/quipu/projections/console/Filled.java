package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request as a form sends it: an empty field is a field nobody filled. */
final class Filled extends HttpServletRequestWrapper {
    Filled(HttpServletRequest request) {
        super(request);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var filled = new LinkedHashMap<>(super.getParameterMap());
        filled.values().removeIf(values -> values.length == 1 && values[0].isEmpty());
        return filled;
    }
}
