/**
 * The rules that customers' accounts run under: versions, each valid from a date. An account
 * follows the version valid at the business date of a decision. Start with {@link
 * org.quipu.core.product.Product}. Imports the contract, money and the calendar of the JDK only.
 */
@NullMarked
package org.quipu.core.product;

import org.jspecify.annotations.NullMarked;
