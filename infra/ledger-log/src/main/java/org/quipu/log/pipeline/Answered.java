package org.quipu.log.pipeline;

import java.util.Optional;
import org.quipu.log.Hash;

/**
 * How a request under an idempotency key was answered.
 *
 * @param key the key
 * @param request digest of the request it belongs to
 * @param position of the first event; where none happened, of the last before
 * @param events how many events
 * @param refusal the rejection as JSON, if it was refused
 */
public record Answered(
        KeyHash key, Hash request, long position, int events, Optional<String> refusal) {}
