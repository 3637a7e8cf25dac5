/**
 * The console: pages for people, rendered here. Owns no table and appends no event; it asks the
 * same queries as the API. Start with {@link org.quipu.projections.console.AccountPage}.
 */
@NullMarked
package org.quipu.projections.console;

import org.jspecify.annotations.NullMarked;
