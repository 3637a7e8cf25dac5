/**
 * A whole system of real processes on one machine: what is started, in which order, how one that
 * was killed comes back, and what is written down so that another process can tell and stop it.
 *
 * <p>May import the engines and the authorization server. Start with {@link
 * org.quipu.local.run.Supervisor}.
 */
@NullMarked
package org.quipu.local.run;

import org.jspecify.annotations.NullMarked;
