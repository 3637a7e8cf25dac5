/** Reports over HTTP: kept as they were sent out. */
@NullMarked
package org.quipu.api.report;

import org.jspecify.annotations.NullMarked;
