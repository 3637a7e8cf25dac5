/**
 * A moratorium for many loans: declared once for a branch or a client dimension, then granted loan
 * by loan, each decided on its own state. Start with {@link
 * org.quipu.core.moratorium.MoratoriumDecider}. Imports clients, loans and approvals.
 */
@NullMarked
package org.quipu.core.moratorium;

import org.jspecify.annotations.NullMarked;
