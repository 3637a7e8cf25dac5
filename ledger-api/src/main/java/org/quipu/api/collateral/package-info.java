/**
 * What secures loans, over HTTP. Start with {@link org.quipu.api.collateral.CollateralOperations}.
 */
@NullMarked
package org.quipu.api.collateral;

import org.jspecify.annotations.NullMarked;
