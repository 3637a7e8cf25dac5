package org.quipu.local.imports;

import org.quipu.local.auth.TokenMint;

/**
 * Where an import goes.
 *
 * @param api the ledger's address
 * @param projections where figures are read again
 * @param mint signs the importer's tokens
 */
public record Where(String api, String projections, TokenMint mint) {}
