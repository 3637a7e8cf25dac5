package org.quipu.log;

/**
 * A caller's promise that two requests are one.
 *
 * @param scope application and, for console users, the user; the ledger is implied
 * @param key what the caller sent, 1 to 255 visible ASCII characters
 * @param request digest of method, path and body: another request under the same key is refused
 */
public record IdempotencyKey(String scope, String key, Hash request) {}
