/**
 * The wire: Tomcat, one handler in front of every operation, health, metrics.
 *
 * <p>Start with {@link org.quipu.api.server.Door}. May import every other package here.
 */
@NullMarked
package org.quipu.api.server;

import org.jspecify.annotations.NullMarked;
