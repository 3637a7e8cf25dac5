/**
 * A TCP proxy that does to connections what networks do. Start with {@link
 * org.quipu.local.proxy.TcpProxy}. Imports the JDK only.
 */
@NullMarked
package org.quipu.local.proxy;

import org.jspecify.annotations.NullMarked;
