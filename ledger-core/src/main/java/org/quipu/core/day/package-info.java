/**
 * The institution and its calendar: who it is, where its days begin, what date it is. Start with
 * {@link org.quipu.core.day.Institution}. Imports the contract only.
 */
@NullMarked
package org.quipu.core.day;

import org.jspecify.annotations.NullMarked;
