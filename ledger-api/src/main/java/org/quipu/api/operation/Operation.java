package org.quipu.api.operation;

import java.util.List;
import java.util.Set;
import org.quipu.api.access.Role;

/** Something that can be asked over HTTP. */
public sealed interface Operation permits Write, Query, Preview, Installing {
    /**
     * Where it is found.
     *
     * @return method and path
     */
    Route route();

    /**
     * What it is for.
     *
     * @return its page in the manual
     */
    Manual manual();

    /**
     * The query parameters it knows; any other is refused.
     *
     * @return none, one or more
     */
    List<Parameter> parameters();

    /**
     * Who may use it.
     *
     * @return roles, of which the caller needs one
     */
    default Set<Role> roles() {
        return manual().roles();
    }

    /**
     * An operation's page in the manual.
     *
     * @param name its stable name in the OpenAPI document, for example {@code deposit}
     * @param chapter the resource it belongs to
     * @param summary one sentence
     * @param roles who may use it
     */
    record Manual(String name, String chapter, String summary, Set<Role> roles) {}

    /**
     * A query parameter.
     *
     * @param name as it stands in the query
     * @param type of JSON Schema: {@code string}, {@code integer} or {@code boolean}
     * @param meaning one sentence
     * @param required whether it must be given
     */
    record Parameter(String name, String type, String meaning, boolean required) {}
}
