/**
 * Interest on savings accounts as facts: what fell due is an event that is recorded by whoever
 * needs it first, what a late booking changes of it another. How it is computed {@link
 * org.quipu.core.interest.BalanceLine} says; {@link org.quipu.core.earning.Earner} brings it what
 * an account remembers. What was earned and is not posted is no event: it is measured, {@link
 * org.quipu.core.earning.Earned}. Imports accounts, products and interest.
 */
@NullMarked
package org.quipu.core.earning;

import org.jspecify.annotations.NullMarked;
