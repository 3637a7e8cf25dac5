/** What the proxy does to connections. */
@NullMarked
package org.quipu.local.proxy;

import org.jspecify.annotations.NullMarked;
