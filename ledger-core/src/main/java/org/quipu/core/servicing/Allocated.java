package org.quipu.core.servicing;

/**
 * Where a payment went.
 *
 * @param debt what it settled; the interest of a settlement may be below zero, when more was paid
 *     in advance than is earned
 * @param credit what became the borrower's credit, in minor units
 */
public record Allocated(Debt debt, long credit) {}
