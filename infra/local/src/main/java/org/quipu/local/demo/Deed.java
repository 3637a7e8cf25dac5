package org.quipu.local.demo;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.quipu.local.http.BatchLine;
import tools.jackson.databind.JsonNode;

/**
 * Something that somebody does on a day.
 *
 * @param request known in full only on that day; empty where there is nothing to ask by then
 * @param then what follows from the answer
 */
record Deed(Supplier<Optional<BatchLine>> request, Consumer<JsonNode> then) {}
