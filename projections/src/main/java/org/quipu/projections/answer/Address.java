package org.quipu.projections.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page's address, to be written again with a little changed.
 *
 * @param path without the query
 * @param sent the query's parameters by name, sorted
 */
public record Address(String path, Map<String, String> sent) {
    /** Keeps a copy. */
    public Address {
        sent = java.util.Collections.unmodifiableMap(new TreeMap<>(sent));
    }

    /**
     * Of a request; of a repeated parameter the first.
     *
     * @param request any
     * @return its address
     */
    public static Address of(HttpServletRequest request) {
        var sent = new TreeMap<String, String>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, values[0]));
        return new Address(request.getRequestURI(), sent);
    }

    /**
     * The same without some parameters.
     *
     * @param names which
     * @return the rest
     */
    public Address without(Set<String> names) {
        var rest = new TreeMap<>(sent);
        rest.keySet().removeAll(names);
        return new Address(path, rest);
    }

    /**
     * A parameter, for a form.
     *
     * @param name which
     * @return its value; empty where it was not sent
     */
    public String value(String name) {
        return sent.getOrDefault(name, "");
    }

    /**
     * This address with other values.
     *
     * @param changed by name; an empty value takes a parameter out
     * @return path and query
     */
    public String with(Map<String, String> changed) {
        return at(path, changed);
    }

    /**
     * The same parameters at another path.
     *
     * @param elsewhere the path
     * @param changed by name; an empty value takes a parameter out
     * @return path and query
     */
    public String at(String elsewhere, Map<String, String> changed) {
        var all = new TreeMap<>(sent);
        all.putAll(changed);
        all.values().removeIf(String::isEmpty);
        var address = UriComponentsBuilder.fromPath(elsewhere);
        all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(all).toUriString();
    }
}
