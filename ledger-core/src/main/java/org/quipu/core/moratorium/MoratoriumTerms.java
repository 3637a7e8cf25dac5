package org.quipu.core.moratorium;

/**
 * What a moratorium gives to whom.
 *
 * @param scope whose loans
 * @param deferral how far their instalments are put off
 * @param stopsInterest whether they earn no interest from the value date on
 * @param reason a code: flood, drought …
 */
public record MoratoriumTerms(
        Scope scope, Deferral deferral, boolean stopsInterest, String reason) {}
