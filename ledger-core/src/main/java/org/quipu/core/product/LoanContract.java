package org.quipu.core.product;

import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.servicing.ServicingTerms;

/**
 * Everything a loan's figures are computed from, beside what happens to it.
 *
 * @param terms what the schedule is computed from
 * @param servicing how the loan is served
 */
public record LoanContract(LoanTerms terms, ServicingTerms servicing) {}
