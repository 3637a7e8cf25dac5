/** Tests of single stages of the pipeline. */
@NullMarked
package org.quipu.log.pipeline;

import org.jspecify.annotations.NullMarked;
