/**
 * Whose tokens both applications trust, and how they are verified: one issuer, RS256, ES256 or
 * Ed25519, an audience, an expiry and a subject. Start with {@link
 * org.quipu.access.TokenConfiguration}; imports Spring Security and nothing of the ledger.
 */
@NullMarked
package org.quipu.access;

import org.jspecify.annotations.NullMarked;
