/**
 * Statements and certificates as papers and messages: a page for people, ISO 20022 for programs.
 * Start with {@link org.quipu.projections.statement.StatementFile}. Imports balances.
 */
@NullMarked
package org.quipu.projections.statement;

import org.jspecify.annotations.NullMarked;
