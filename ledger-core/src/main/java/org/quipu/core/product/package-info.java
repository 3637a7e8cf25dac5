/**
 * The rules that customers' accounts run under: versions, each valid from a date. A savings account
 * follows the version valid at the business date of a decision, a loan keeps the one it was made
 * with. Start with {@link org.quipu.core.product.Product}; {@link
 * org.quipu.core.product.LoanRules#contract} turns what an applicant asks into a contract. Imports
 * the contract, accounts, money, and what a loan is computed from.
 */
@NullMarked
package org.quipu.core.product;

import org.jspecify.annotations.NullMarked;
