/**
 * The indicators by which microfinance institutions are compared (CGAP, SEEP, MIX). Start with
 * {@link org.quipu.core.indicator.Indicators}. Imports rates only.
 */
@NullMarked
package org.quipu.core.indicator;

import org.jspecify.annotations.NullMarked;
