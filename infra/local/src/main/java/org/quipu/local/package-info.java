/**
 * Real engines for tests and local runs: PostgreSQL with everything that makes a commit durable
 * switched on, and a Kafka broker in a process of its own.
 *
 * <p>Depends on no other module of the project, so that every module may use it in its tests; no
 * application has it on its run-time class path. Start with {@link org.quipu.local.LocalPostgres}.
 */
@NullMarked
package org.quipu.local;

import org.jspecify.annotations.NullMarked;
