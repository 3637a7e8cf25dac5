/** Axon in front of the pipeline: the command bus, one generic handler, the storage engine. */
@NullMarked
package org.quipu.log.axon;

import org.jspecify.annotations.NullMarked;
