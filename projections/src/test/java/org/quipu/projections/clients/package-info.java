/** Clients and groups at a date, from events that the bank's own deciders made. */
@NullMarked
package org.quipu.projections.clients;

import org.jspecify.annotations.NullMarked;
