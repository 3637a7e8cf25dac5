package org.quipu.core.client;

/**
 * What is known of one value of a dimension, such as region north.
 *
 * @param isKnown whether any client ever had it
 */
public record DimensionValue(boolean isKnown) {}
