/** Tests that the bank's deciders are plain citizens of Axon. */
@NullMarked
package org.quipu.log.axon;

import org.jspecify.annotations.NullMarked;
