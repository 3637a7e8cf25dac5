/**
 * Who the bank serves. No personal data: a name or a phone number lies encrypted outside the log,
 * here stand only its salted hash and facts without free text. Start with {@link
 * org.quipu.core.client.Client}. Imports the contract only.
 */
@NullMarked
package org.quipu.core.client;

import org.jspecify.annotations.NullMarked;
