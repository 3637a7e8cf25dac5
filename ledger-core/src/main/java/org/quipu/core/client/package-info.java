/**
 * Who the bank serves. No personal data: a name or a phone number lies encrypted outside the log,
 * here stand only its salted hash and dated dimensions, which are codes: gender, region, district,
 * displacement, and {@code officer}, who looks after the client. Start with {@link
 * org.quipu.core.client.Client}. Imports the contract only.
 */
@NullMarked
package org.quipu.core.client;

import org.jspecify.annotations.NullMarked;
