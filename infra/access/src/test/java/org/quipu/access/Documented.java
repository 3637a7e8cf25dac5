package org.quipu.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * One operation of an OpenAPI document.
 *
 * @param method in small letters
 * @param template its path
 * @param roles who may use it, by the document
 * @param page all that the document says of it
 */
public record Documented(String method, String template, Set<String> roles, JsonNode page) {
    /** Keeps a copy. */
    public Documented {
        roles = Set.copyOf(roles);
    }

    /** Every operation; one that names no roles is a defect of the document. */
    public static List<Documented> all(JsonNode document) {
        var all = new ArrayList<Documented>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var roles = new TreeSet<String>();
                for (var role : operation.getValue().path("x-roles")) roles.add(role.asString(""));
                if (roles.isEmpty()) {
                    throw new AssertionError(
                            operation.getKey() + " " + path.getKey() + " names no x-roles");
                }
                all.add(
                        new Documented(
                                operation.getKey(), path.getKey(), roles, operation.getValue()));
            }
        }
        return List.copyOf(all);
    }

    /** Whether it only reads. */
    public boolean reads() {
        return method.equals("get");
    }

    /** Whether one role alone may use it. */
    public boolean allows(String role) {
        return roles.contains(role);
    }

    /** The same with other roles in the document. */
    public Documented withRoles(Set<String> others) {
        return new Documented(method, template, others, page);
    }

    /** The first body that the document shows. */
    public String exampleBody() {
        var examples =
                page.path("requestBody").path("content").path("application/json").path("examples");
        return examples.isEmpty() ? "{}" : examples.iterator().next().path("value").toString();
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
