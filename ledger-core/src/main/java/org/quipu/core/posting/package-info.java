/**
 * What every movement of money is asked, whichever feature decides it: are the accounts open and
 * free, is the currency theirs, is the value date possible, do the limits of their products hold on
 * every day it changes, is the caller's identifier new. Start with {@link
 * org.quipu.core.posting.Posting}. Imports accounts and products.
 */
@NullMarked
package org.quipu.core.posting;

import org.jspecify.annotations.NullMarked;
