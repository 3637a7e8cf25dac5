/**
 * What is set aside for losses, and what is expected to be lost: tables of both sorts, each from
 * its day on, of the institution or of one product. Start with {@link
 * org.quipu.core.provision.ProvisionDecider}. What a table asks for a loan is servicing's to say;
 * it enters the books by the day's booking.
 */
@NullMarked
package org.quipu.core.provision;

import org.jspecify.annotations.NullMarked;
