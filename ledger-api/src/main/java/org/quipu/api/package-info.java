/**
 * HTTP in, command, answer.
 *
 * <p>Start with {@link org.quipu.api.operation.Write}, which describes an operation once; the
 * features ({@code savings}, {@code transfer}, ...) list theirs, {@code server} puts them on the
 * wire, {@code openapi} describes them. {@link org.quipu.api.LedgerApiApplication} starts it all.
 */
@NullMarked
package org.quipu.api;

import org.jspecify.annotations.NullMarked;
